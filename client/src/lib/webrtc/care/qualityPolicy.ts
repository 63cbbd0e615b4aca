import type { MediaSource } from '../media';
import type { SendLimits } from '../sendBudget';
import type { MediaSample } from './mediaSample';

/** How much of our pictures somebody gets: 0 is all of it, {@link PAUSED} none. */
export type QualityLevel = 0 | 1 | 2 | 3 | 4;

/** Only sound is sent: it comes first. */
export const PAUSED: QualityLevel = 4;
/** The least picture that is worth its bits. */
const LEAST: QualityLevel = 3;

/** Under GOOD it may get better, from BAD on it has to get worse, from SEVERE on much worse at once. */
const GOOD_LOSS = 0.03;
const BAD_LOSS = 0.08;
const SEVERE_LOSS = 0.25;
/** Milliseconds of round trip above the shortest one: queues that our own packets stand in. */
const GOOD_QUEUE_MS = 250;
const BAD_QUEUE_MS = 600;

/** Looks in a row, one each second. */
const LOOKS = { bad: 3, severe: 2, beforePause: 4, processor: 8, good: 3, goodInPause: 8 } as const;

/** How many times longer than at first one waits after attempts that failed. */
const MOST_CAUTION = 4;

/** Looks after a step up within which a step down says that it came too early. */
const TRIAL_LOOKS = 8;

/** How one peer is being served. Counts are looks, one each second. */
export interface Quality {
  readonly level: QualityLevel;
  readonly badFor: number;
  readonly severeFor: number;
  readonly goodFor: number;
  readonly slowFor: number;
  /** Since the last step up. */
  readonly sinceUp: number;
  /** 1, doubled by each step up that had to be taken back. */
  readonly caution: number;
  readonly shortestRoundTripMs: number | null;
}

export const FULL_QUALITY: Quality = {
  level: 0,
  badFor: 0,
  severeFor: 0,
  goodFor: 0,
  slowFor: 0,
  sinceUp: Infinity,
  caution: 1,
  shortestRoundTripMs: null,
};

type Look = Pick<MediaSample, 'loss' | 'roundTripMs' | 'limitedBy'>;

/**
 * Takes one look further.
 *
 * The browser's own congestion control follows the path within the limits that it is given; this lowers
 * the limits where that is not enough, so that the sound keeps its share, down to no picture at all. It
 * goes back up by itself, more slowly after each attempt that failed.
 */
export function follow(quality: Quality, look: Look): Quality {
  const shortest = shortestOf(quality.shortestRoundTripMs, look.roundTripMs);
  const queueMs = (look.roundTripMs ?? 0) - (shortest ?? 0);
  const loss = look.loss ?? 0;
  const isBad = isBadLook(quality, look);
  const isGood = loss < GOOD_LOSS && queueMs < GOOD_QUEUE_MS;
  const seen: Quality = {
    ...quality,
    badFor: isBad ? quality.badFor + 1 : 0,
    severeFor: loss >= SEVERE_LOSS ? quality.severeFor + 1 : 0,
    goodFor: isGood ? quality.goodFor + 1 : 0,
    slowFor: look.limitedBy === 'cpu' ? quality.slowFor + 1 : 0,
    sinceUp: quality.sinceUp + 1,
    shortestRoundTripMs: shortest,
  };
  const level = levelAfter(seen);
  return level === seen.level ? seen : moved(seen, level);
}

/** Whether too much is lost, or waits in queues. */
export function isBadLook(quality: Quality, { loss, roundTripMs }: Look): boolean {
  const shortest = shortestOf(quality.shortestRoundTripMs, roundTripMs);
  const queueMs = (roundTripMs ?? 0) - (shortest ?? 0);
  return (loss ?? 0) >= BAD_LOSS || queueMs >= BAD_QUEUE_MS;
}

function levelAfter({
  level,
  badFor,
  severeFor,
  goodFor,
  slowFor,
  caution,
}: Quality): QualityLevel {
  if (severeFor >= LOOKS.severe && level < LEAST) return LEAST;
  const isDue = badFor >= (level === LEAST ? LOOKS.beforePause : LOOKS.bad);
  if (isDue && level < PAUSED) return (level + 1) as QualityLevel;
  if (slowFor >= LOOKS.processor && level === 0) return 1;
  const patience = (level === PAUSED ? LOOKS.goodInPause : LOOKS.good) * caution;
  if (goodFor < patience || level === 0) return level;
  return level === 1 && slowFor > 0 ? level : ((level - 1) as QualityLevel);
}

function moved(quality: Quality, level: QualityLevel): Quality {
  const isUp = level < quality.level;
  const wasTooEarly = !isUp && quality.sinceUp < TRIAL_LOOKS;
  return {
    ...quality,
    level,
    badFor: 0,
    severeFor: 0,
    goodFor: 0,
    slowFor: 0,
    sinceUp: isUp ? 0 : quality.sinceUp,
    caution: cautionAfter(quality, level, wasTooEarly),
  };
}

function cautionAfter({ caution }: Quality, level: QualityLevel, wasTooEarly: boolean): number {
  if (wasTooEarly) return Math.min(caution * 2, MOST_CAUTION);
  return level === 0 ? 1 : caution;
}

function shortestOf(shortest: number | null, roundTripMs: number | null): number | null {
  if (roundTripMs === null) return shortest;
  return Math.min(shortest ?? Infinity, roundTripMs);
}

/** What is left of a camera's limits at each level. */
const CAMERA_SHARES = [
  { bitrate: 1, height: 1, maxFramerate: Infinity },
  { bitrate: 0.5, height: 0.75, maxFramerate: 24 },
  { bitrate: 0.25, height: 0.5, maxFramerate: 15 },
  { bitrate: 0.05, height: 0.25, maxFramerate: 10 },
  { bitrate: 0.05, height: 0.25, maxFramerate: 10 },
] as const;

/** Bits per second and rows under which a face is no face any more, and text no text. */
const LEAST_CAMERA = { maxBitrate: 60_000, maxHeight: 120 };
const LEAST_SCREEN = { maxBitrate: 120_000, maxFramerate: 3 };

/** The limits of a source at a level; sound keeps all of its own. */
export function limitsAt(level: QualityLevel, source: MediaSource, full: SendLimits): SendLimits {
  const share = CAMERA_SHARES[level];
  const { maxFramerate = Infinity, maxHeight = 720 } = full;
  if (source === 'camera') {
    return {
      maxBitrate: Math.max(LEAST_CAMERA.maxBitrate, full.maxBitrate * share.bitrate),
      maxHeight: Math.max(LEAST_CAMERA.maxHeight, maxHeight * share.height),
      maxFramerate: Math.min(maxFramerate, share.maxFramerate),
      isPaused: level === PAUSED,
    };
  }
  if (source !== 'screen') return full;
  return {
    maxBitrate: Math.max(LEAST_SCREEN.maxBitrate, full.maxBitrate * share.bitrate),
    maxFramerate: level >= LEAST ? LEAST_SCREEN.maxFramerate : maxFramerate,
  };
}
