import type { MediaSample } from './mediaSample';

/** How much of our pictures somebody gets: 0 is all of it, {@link PAUSED} none. */
export type QualityLevel = 0 | 1 | 2 | 3 | 4;

/** Only sound is sent: it comes first. */
export const PAUSED: QualityLevel = 4;
/** The least picture that is worth its bits. */
export const LEAST: QualityLevel = 3;

/** Under GOOD it may get better, from BAD on it has to get worse, from SEVERE on much worse at once. */
const GOOD_LOSS = 0.03;
/** The same where the room is measured, which takes loss into account, over some seconds. */
const GOOD_USUAL_LOSS = 0.1;
const NEWEST_LOSS_WEIGHT = 0.3;
const BAD_LOSS = 0.08;
const SEVERE_LOSS = 0.25;
/** Milliseconds of round trip above the shortest one: queues that our own packets stand in. */
const GOOD_QUEUE_MS = 250;
const BAD_QUEUE_MS = 600;
/** How much more is sent than the path is taken to carry where even the least picture does not fit. */
const OVERFULL_LOAD = 1.4;

/**
 * The share of the full bitrate that the path must have room for, by level: with less, a picture of that
 * size is a worse one than a smaller.
 */
const LEAST_SHARES = [0.35, 0.2, 0.08, 0] as const;
/** How much more room it takes to go back up than to stay: once the other side reported on it, and before. */
const MARGIN = 1.15;
const EARLY_MARGIN = 1.5;

/** Looks in a row, one each second. */
const LOOKS = {
  bad: 3,
  severe: 2,
  tight: 2,
  noRoom: 1,
  overfull: 2,
  tiny: 1,
  beforePause: 4,
  processor: 8,
  good: 3,
  plenty: 1,
  goodInPause: 8,
  pause: 3,
  longPause: 5,
} as const;

/** Looks without and with a lift, of which trials are made. */
const REST_LOOKS = 1;
const LIFT_LOOKS = 1;
const TRIAL_LOOKS = REST_LOOKS + LIFT_LOOKS;

/**
 * How much more room than the least of late says that a path became wider, the least being forgotten by a fiftieth
 * each look: left alone, room that was found grows by a twelfth.
 */
const WIDER = 1.3;
const FORGETTING = 1.02;
/** Bits per second of which sound alone is so little that congestion control notes within a second what is left. */
const LEAST_ROOM_FOR_DIPS = 130_000;

/** How many times longer than at first one waits after attempts that failed; less where room is measured. */
const MOST_CAUTION = 4;
const MOST_CAUTION_MEASURED = 2;

/** Looks after a step up within which a step down says that it came too early. */
const EARLY_LOOKS = 8;

/** How one peer is being served. Counts are looks, one each second. */
export interface Quality {
  readonly level: QualityLevel;
  readonly badFor: number;
  readonly severeFor: number;
  readonly goodFor: number;
  readonly slowFor: number;
  readonly tightFor: number;
  /** Looks since there is nothing but the path's width that holds us back. */
  readonly narrowFor: number;
  /** Looks since the last picture was sent. */
  readonly pausedFor: number;
  /** Looks in which more is sent than the path carries. */
  readonly overfullFor: number;
  /** Looks for which the picture is tiny still, so that one gets through. */
  readonly tinyFor: number;
  /** Shares of packets lost, the newest counted most; 0 to 1. */
  readonly usualLoss: number;
  /** Since the last step up. */
  readonly sinceUp: number;
  /** 1, doubled by each step up that had to be taken back. */
  readonly caution: number;
  readonly shortestRoundTripMs: number | null;
  /** Bits per second: the least room of late, while nothing else than room is short. */
  readonly leastRoom: number;
  /** Whether next to no picture is sent, to find out whether the path became wider. */
  readonly isDip: boolean;
}

export const FULL_QUALITY: Quality = {
  level: 0,
  badFor: 0,
  severeFor: 0,
  goodFor: 0,
  slowFor: 0,
  tightFor: 0,
  narrowFor: 0,
  pausedFor: 0,
  overfullFor: 0,
  tinyFor: 0,
  usualLoss: 0,
  sinceUp: Infinity,
  caution: 1,
  shortestRoundTripMs: null,
  leastRoom: Infinity,
  isDip: false,
};

/** What is seen of the path to somebody. */
export interface Look extends Pick<
  MediaSample,
  'loss' | 'roundTripMs' | 'limitedBy' | 'outgoingBitrate'
> {
  /** The room beside sound, by what all our pictures may cost at most; null where it is not known. */
  readonly share: number | null;
  /** All that was sent, by what the path is taken to carry; null where it is not known. */
  readonly load: number | null;
  /** Looks since the other side reported. */
  readonly unheardFor: number;
}

/**
 * Takes one look further.
 *
 * The browser's own congestion control follows the path within the limits that it is given; this lowers
 * the limits where that is not enough, so that the sound keeps its share, down to no picture at all, and
 * sends no larger picture than there is room for. It goes back up by itself, more slowly after each attempt
 * that failed.
 */
export function follow(quality: Quality, look: Look): Quality {
  const { level } = quality;
  const usualLoss = quality.usualLoss + NEWEST_LOSS_WEIGHT * ((look.loss ?? 0) - quality.usualLoss);
  const isGood = isGoodLook({ ...quality, usualLoss }, look);
  const isNarrow = isGood && level > 0 && level < PAUSED && look.share !== null;
  const count = (before: number, goesOn: boolean) => (goesOn ? before + 1 : 0);
  const seen: Quality = {
    ...quality,
    badFor: count(quality.badFor, isBadLook(quality, look)),
    severeFor: count(quality.severeFor, (look.loss ?? 0) >= SEVERE_LOSS),
    goodFor: count(quality.goodFor, isGood),
    slowFor: count(quality.slowFor, look.limitedBy === 'cpu'),
    narrowFor: isNarrow ? Math.max(1, quality.narrowFor) : 0,
    usualLoss,
    sinceUp: quality.sinceUp + 1,
    shortestRoundTripMs: shortestOf(quality.shortestRoundTripMs, look.roundTripMs),
  };
  const next = levelAfter(seen, look.share);
  return next === level ? seen : moved(seen, next, look.share !== null);
}

/**
 * Takes one look at the room alone, which congestion control knows before the other side reports: what is
 * too large for a path that became narrow fills its queues, and each picture lost there is sent again.
 */
export function fitIn(quality: Quality, look: Look): Quality {
  const { level } = quality;
  const seen = {
    ...quality,
    tightFor: isTight(level, look) ? quality.tightFor + 1 : 0,
    overfullFor: isOverfull(quality, look) ? quality.overfullFor + 1 : 0,
    tinyFor: Math.max(0, quality.tinyFor - 1),
    narrowFor: narrowAfter(quality),
    pausedFor: level === PAUSED ? quality.pausedFor + 1 : 0,
    ...dipAfter(quality, look),
  };
  if (level === PAUSED) return afterPause(seen, look);
  if (level === LEAST && seen.overfullFor >= LOOKS.overfull) return moved(seen, PAUSED, true);
  const fit = fitting(look.share);
  if (seen.tightFor >= (fit >= LEAST ? LOOKS.noRoom : LOOKS.tight)) return moved(seen, fit, true);
  return growInto(seen, look);
}

/** Takes room as soon as it is found: what is not used is taken back, and the next report may be seconds away. */
function growInto(quality: Quality, look: Look): Quality {
  if (look.share === null || isBadLook(quality, look)) return quality;
  const next = levelUp(quality, look.share, EARLY_MARGIN);
  return next < quality.level ? moved(quality, next, true) : quality;
}

/** A lift follows a tiny picture at once, and a dip. */
function narrowAfter({ narrowFor, tinyFor, isDip }: Quality): number {
  if (narrowFor === 0) return 0;
  return tinyFor > 0 || isDip ? TRIAL_LOOKS : (narrowFor % TRIAL_LOOKS) + 1;
}

/** A dip is due once for each time that the room grew: the least of it counts from there. */
function dipAfter(
  { narrowFor, isDip, leastRoom }: Quality,
  { outgoingBitrate: room }: Look,
): Pick<Quality, 'isDip' | 'leastRoom'> {
  if (room === null) return { isDip: false, leastRoom };
  const least = narrowFor > 0 ? Math.min(room, leastRoom * FORGETTING) : room;
  const isDue = !isDip && room >= Math.max(LEAST_ROOM_FOR_DIPS, WIDER * least);
  return { isDip: isDue, leastRoom: isDue ? room : least };
}

/** What the path can carry shows only where something is sent: as soon as nothing speaks against it. */
function afterPause(quality: Quality, look: Look): Quality {
  const isEmpty = look.unheardFor === 0 && isGoodLook(quality, look);
  const least = isEmpty ? LOOKS.pause : LOOKS.longPause;
  const isOver = look.share !== null && quality.pausedFor >= least && !isBadLook(quality, look);
  return isOver ? { ...moved(quality, LEAST, true), overfullFor: 0, tinyFor: LOOKS.tiny } : quality;
}

/** Whether too much is lost, or waits in queues. */
export function isBadLook(quality: Quality, look: Look): boolean {
  return (look.loss ?? 0) >= BAD_LOSS || queueOf(quality, look) >= BAD_QUEUE_MS;
}

function isGoodLook(quality: Quality, look: Look): boolean {
  const isLittle =
    look.share === null ? (look.loss ?? 0) < GOOD_LOSS : quality.usualLoss < GOOD_USUAL_LOSS;
  return isLittle && queueOf(quality, look) < GOOD_QUEUE_MS;
}

/** Whether more is sent than is taken to fit, and it does not: the other side waits for it, or is not heard. */
function isOverfull(quality: Quality, look: Look): boolean {
  const isQueued = look.unheardFor > 0 || queueOf(quality, look) >= GOOD_QUEUE_MS;
  return isQueued && (look.load ?? 0) >= OVERFULL_LOAD;
}

/** Milliseconds that our packets stand in queues. */
function queueOf({ shortestRoundTripMs }: Quality, { roundTripMs }: Look): number {
  return (roundTripMs ?? 0) - (shortestOf(shortestRoundTripMs, roundTripMs) ?? 0);
}

/** Whether there is less room than what is sent needs: a still picture needs little, but never so little. */
function isTight(level: QualityLevel, { share, limitedBy }: Look): boolean {
  const fit = fitting(share);
  return fit > level && (limitedBy === 'bandwidth' || fit >= LEAST);
}

/** The most that there is room for; all of it where that is not known. */
function fitting(share: number | null): QualityLevel {
  if (share === null) return 0;
  return LEAST_SHARES.findIndex((least) => share >= least) as QualityLevel;
}

function levelAfter(quality: Quality, share: number | null): QualityLevel {
  const { level, badFor, severeFor, slowFor } = quality;
  if (severeFor >= LOOKS.severe && level < LEAST) return LEAST;
  const isDue = badFor >= (level === LEAST ? LOOKS.beforePause : LOOKS.bad);
  if (isDue && level < PAUSED) return (level + 1) as QualityLevel;
  if (slowFor >= LOOKS.processor && level === 0) return 1;
  return levelUp(quality, share);
}

/** One step at a time, unless it is known for how many there is room. */
function levelUp(quality: Quality, share: number | null, margin = MARGIN): QualityLevel {
  const { level, goodFor, slowFor, caution } = quality;
  if (level === 0 || (level === 1 && slowFor > 0)) return level;
  if (share === null) {
    const patience = level === PAUSED ? LOOKS.goodInPause : LOOKS.good;
    return goodFor < patience * caution ? level : ((level - 1) as QualityLevel);
  }
  if (level === PAUSED) return level;
  const patience =
    share >= 1 ? LOOKS.plenty : LOOKS.good * Math.min(caution, MOST_CAUTION_MEASURED);
  if (goodFor < patience) return level;
  return Math.min(level, fitting(share / margin)) as QualityLevel;
}

function moved(quality: Quality, level: QualityLevel, isMeasured: boolean): Quality {
  const isUp = level < quality.level;
  const wasTooEarly = !isUp && quality.sinceUp < EARLY_LOOKS;
  return {
    ...quality,
    level,
    badFor: 0,
    severeFor: 0,
    // More room than there was is often followed by more still.
    goodFor: isUp && isMeasured && quality.level < PAUSED ? quality.goodFor : 0,
    slowFor: 0,
    tightFor: 0,
    narrowFor: isUp && level > 0 && isMeasured ? REST_LOOKS : 0,
    tinyFor: 0,
    isDip: false,
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

/**
 * How the room is used beside the level. It is tried out: congestion control finds more of it by itself only
 * slowly, a twelfth each second, but probes at once for twice as much, and further from there, where more is
 * allowed than before (a lift) while less than 65 % of the room was used of late (`ProbeController` and
 * `AlrDetector` of libwebrtc). A picture uses all that it may, so that this comes about by chance; where the
 * path seems to have become wider, a dip sees to it. Before the first lift after a pause a tiny picture is sent;
 * once all is sent again, it settles before the browser may make it smaller by itself.
 */
export type Trial = 'tiny' | 'dip' | 'lift' | 'settle' | null;

/** Which part of a trial is on. */
export function trialOf({ level, narrowFor, tinyFor, isDip, sinceUp }: Quality): Trial {
  if (level === 0) return sinceUp < EARLY_LOOKS ? 'settle' : null;
  if (tinyFor > 0) return 'tiny';
  if (isDip) return 'dip';
  return narrowFor > REST_LOOKS ? 'lift' : null;
}
