import type { MediaSample } from './mediaSample';

/** Share of packets lost from which on each carries the sound of the one before as well, and until which. */
const PROTECT_LOSS = 0.02;
const RELAX_LOSS = 0.005;

/**
 * Bits per second under which the path may have no room for redundancy, and milliseconds of round trip beyond
 * the shortest that tell: what is lost then is lost in its queues, and more packets lose more. Where nothing
 * queues, it is loss that made congestion control careful.
 */
const LEAST_BITRATE = 150_000;
const QUEUE_MS = 250;
const REPORTS_WITHOUT_QUEUE = 4;

/** Reports for which a queue is remembered where there is no room: between two queues a narrow path has none. */
const QUEUE_REMEMBERED = 30;

/** Reports for which loss counts before anything is done: the first may be of a path that just became narrow. */
const LEAST_REPORTS = 3;

/** How much the last report of our sound counts against those before. */
const NEWEST_WEIGHT = 0.5;

/** Looks, one each second, before protection is taken back: each change is a negotiation. */
const LEAST_LOOKS = 20;

interface Look extends Pick<MediaSample, 'soundLoss' | 'outgoingBitrate' | 'roundTripMs'> {
  /** Whether the other side reported since the last look, and whether on sound, too. */
  readonly isNew: boolean;
  readonly isSoundNew: boolean;
}

/** Whether sound is protected towards somebody, and why. */
export interface SoundProtection {
  readonly isOn: boolean;
  /**
   * Share of packets lost, the newest report counted most; none of those that our own queues lost. Null before
   * the first.
   */
  readonly loss: number | null;
  /** Reports in a row of a path with room that loses so much that protection is worth its packets. */
  readonly lossyFor: number;
  /** Looks since the last change. */
  readonly since: number;
  /** Reports in which nothing queued; less than none as long as a queue before them is remembered. */
  readonly freeFor: number;
  readonly shortestRoundTripMs: number;
}

export const UNPROTECTED: SoundProtection = {
  isOn: false,
  loss: null,
  lossyFor: 0,
  since: 0,
  freeFor: 0,
  shortestRoundTripMs: Infinity,
};

/** Takes one look further. */
export function protect(before: SoundProtection, look: Look): SoundProtection {
  const reported = look.isNew ? withReport(before, look) : before;
  const isRoomy = hasRoom(reported, look);
  const isOver = !isRoomy || ((reported.loss ?? 0) < RELAX_LOSS && before.since >= LEAST_LOOKS);
  const isOn = before.isOn ? !isOver : isRoomy && reported.lossyFor >= LEAST_REPORTS;
  return { ...reported, isOn, since: isOn === before.isOn ? before.since + 1 : 0 };
}

function hasRoom({ freeFor }: SoundProtection, { outgoingBitrate }: Look): boolean {
  return (outgoingBitrate ?? Infinity) >= LEAST_BITRATE || freeFor >= REPORTS_WITHOUT_QUEUE;
}

function withReport(before: SoundProtection, look: Look): SoundProtection {
  const { roundTripMs, soundLoss, isSoundNew } = look;
  const shortestRoundTripMs = Math.min(before.shortestRoundTripMs, roundTripMs ?? Infinity);
  const queues = roundTripMs === null ? null : roundTripMs - shortestRoundTripMs >= QUEUE_MS;
  const freeFor = freeAfter(before.freeFor, queues);
  const reported = { ...before, freeFor, shortestRoundTripMs };
  if (queues !== false && !hasRoom(reported, look)) return { ...reported, loss: null, lossyFor: 0 };
  const newest = isSoundNew ? soundLoss : null;
  const loss = newest === null ? before.loss : weighed(before.loss, newest);
  return { ...reported, loss, lossyFor: (loss ?? 0) >= PROTECT_LOSS ? before.lossyFor + 1 : 0 };
}

/** @param queues whether packets wait on the path; null where the report does not tell */
function freeAfter(freeFor: number, queues: boolean | null): number {
  if (queues === null) return Math.min(0, freeFor);
  return queues ? -QUEUE_REMEMBERED : freeFor + 1;
}

/** A first report counts for all that was not reported on: of sound there is one in five seconds. */
function weighed(before: number | null, newest: number): number {
  return before === null ? newest : before + NEWEST_WEIGHT * (newest - before);
}
