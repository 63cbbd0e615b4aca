import { mergeSamples, type CallSample } from './callSample';

const MINUTE_MS = 60_000;

/**
 * How long samples are kept as they are, and then in steps: a call of hours takes no more than some
 * hundred of them. `until` is their age in milliseconds.
 */
const TIERS = [
  { stepMs: 0, until: 10 * MINUTE_MS },
  { stepMs: 10_000, until: 60 * MINUTE_MS },
  { stepMs: MINUTE_MS, until: 240 * MINUTE_MS },
] as const;

/**
 * Samples of one person over a call, the finer the newer.
 *
 * The steps begin at the same moments for everybody, so that people can be compared.
 */
export class SampleSeries {
  /** One list for each tier, each with the oldest first. */
  readonly #tiers: CallSample[][] = TIERS.map(() => []);

  /** @param earlier samples of a series that this one goes on with, the oldest first */
  constructor(earlier: readonly CallSample[] = []) {
    const newest = earlier.at(-1)?.to ?? 0;
    for (const sample of earlier) {
      const tier = TIERS.findIndex(({ until }) => newest - sample.to < until);
      this.#tiers[tier]?.push(sample);
    }
  }

  add(sample: CallSample): void {
    this.#tiers[0]?.push(sample);
  }

  /** Makes coarser what has become old, and forgets what is too old; to be called at each moment. */
  age(now: number): void {
    TIERS.forEach(({ until }, tier) => {
      const samples = this.#tiers[tier] ?? [];
      const next = TIERS[tier + 1];
      if (next) this.#moveDown(samples, this.#tiers[tier + 1] ?? [], next.stepMs, now - until);
      else while (samples[0] && samples[0].to <= now - until) samples.shift();
    });
  }

  /** All of them, the oldest first. */
  get samples(): readonly CallSample[] {
    return this.#tiers.toReversed().flat();
  }

  /** Only whole steps go, so that none is merged twice. */
  #moveDown(samples: CallSample[], coarser: CallSample[], stepMs: number, before: number): void {
    for (let [oldest] = samples; oldest; [oldest] = samples) {
      const from = stepOf(oldest, stepMs);
      if (from + stepMs > before) return;
      const others = samples.findIndex((sample) => stepOf(sample, stepMs) > from);
      const merged = samples.splice(0, others === -1 ? samples.length : others);
      coarser.push(mergeSamples(merged, from));
    }
  }
}

/** The beginning of the step that most of a sample is in. */
function stepOf({ from, to }: CallSample, stepMs: number): number {
  return Math.floor((from + to) / 2 / stepMs) * stepMs;
}
