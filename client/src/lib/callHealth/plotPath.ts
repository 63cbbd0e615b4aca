import type { CallSample, Measure } from './callSample';

/** What a plot shows: milliseconds since 1970, and values from 0 on. */
export interface PlotRange {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

/** The size of a plot in its own units; it is stretched to the room that there is. */
export const PLOT_WIDTH = 1_000;
export const PLOT_HEIGHT = 100;

/** Milliseconds without a sample that end a line. */
const LONGEST_GAP_MS = 5_000;

/** Where a moment is, from 0 to {@link PLOT_WIDTH}. */
export function xOf(at: number, { from, to }: Pick<PlotRange, 'from' | 'to'>): number {
  const share = to > from ? (at - from) / (to - from) : 1;
  return Math.min(1, Math.max(0, share)) * PLOT_WIDTH;
}

/** The path of an SVG along a measure, with gaps where it is not known. */
export function pathOf(samples: readonly CallSample[], measure: Measure, range: PlotRange): string {
  let path = '';
  let endedAt = -Infinity;
  for (const { from, to, figures } of samples) {
    const value = figures[measure];
    if (value === null) {
      endedAt = -Infinity;
      continue;
    }
    const y = (1 - Math.min(1, value / range.top)) * PLOT_HEIGHT;
    const x = xOf((from + to) / 2, range);
    const isJoined = from - endedAt <= LONGEST_GAP_MS;
    // A line of no length is a dot, where its ends are round.
    path += isJoined ? `L${rounded(x)} ${rounded(y)}` : `M${rounded(x)} ${rounded(y)}h0`;
    endedAt = to;
  }
  return path;
}

/** The lowest top that is above all of these values. */
export function topFor(values: readonly number[], tops: readonly number[]): number {
  const most = Math.max(0, ...values);
  return tops.find((top) => top >= most) ?? most;
}

/** The values of a measure that are known. */
export function valuesOf(samples: readonly CallSample[], measure: Measure): readonly number[] {
  return samples.flatMap(({ figures }) => figures[measure] ?? []);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
