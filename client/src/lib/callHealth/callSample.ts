/**
 * What is measured of the connection to one person. Shares are of the sample's time, packets or sound,
 * 0 to 1.
 */
export const MEASURES = [
  /** 1 while media can flow, 0 while it should and cannot. */
  'connected',
  'roundTripMs',
  /** Share of their packets that were lost on the way to us. */
  'inboundLoss',
  /** Share of our packets that were lost on the way to them. */
  'outboundLoss',
  'inboundBitsPerSecond',
  'outboundBitsPerSecond',
  /** Of their picture. */
  'framesPerSecond',
  /** Share of the time that their picture stood still. */
  'frozen',
  /** Share of their sound that had to be made up, since it was lost or late. */
  'concealed',
  /** Share of the time that our processor held our picture back, and that the network did. */
  'limitedByProcessor',
  'limitedByBandwidth',
  /** Share of the time over a relay. */
  'relayed',
] as const;

export type Measure = (typeof MEASURES)[number];

/** Null where not known. */
export type Figures = Readonly<Record<Measure, number | null>>;

/** The means of a stretch of time. */
export interface CallSample {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly figures: Figures;
}

/** One sample of several that follow each other: the means, each weighted with its time. */
export function mergeSamples(samples: readonly CallSample[], from: number): CallSample {
  const to = samples.at(-1)?.to ?? from;
  const means = MEASURES.map((measure) => [measure, meanOf(samples, measure)] as const);
  return { from, to, figures: Object.fromEntries(means) as Record<Measure, number | null> };
}

/** The mean over the time in which a measure is known; null where it never is. */
export function meanOf(samples: readonly CallSample[], measure: Measure): number | null {
  let total = 0;
  let duration = 0;
  for (const { from, to, figures } of samples) {
    const value = figures[measure];
    if (value === null) continue;
    total += value * (to - from);
    duration += to - from;
  }
  return duration > 0 ? total / duration : null;
}
