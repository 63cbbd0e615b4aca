import { MEASURES, meanOf, mergeSamples, type CallSample } from '@/lib/callHealth/callSample';

/** The figures of a call in so many rows at most, each the mean of its part of the time. */
export function figureRows(samples: readonly CallSample[], rows: number): readonly CallSample[] {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return [];
  const step = Math.max(1, (last.to - first.from) / rows);
  const parts = new Map<number, CallSample[]>();
  for (const sample of samples) {
    const part = Math.floor(((sample.from + sample.to) / 2 - first.from) / step);
    parts.set(part, [...(parts.get(part) ?? []), sample]);
  }
  return [...parts.values()]
    .filter((part) => MEASURES.some((measure) => meanOf(part, measure) !== null))
    .map((part) => mergeSamples(part, part[0]?.from ?? first.from));
}
