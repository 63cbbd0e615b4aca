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

/** Reports of loss before it counts: the first may be of a path that just became narrow. */
const LEAST_REPORTS = 2;

/** How much the last report counts against those before: one second of them says little. */
const NEWEST_WEIGHT = 0.25;

/** Looks, one each second, before protection is taken back: each change is a negotiation. */
const LEAST_LOOKS = 20;

interface Look extends Pick<MediaSample, 'soundLoss' | 'outgoingBitrate' | 'roundTripMs'> {
  /** Whether the other side reported since the last look. */
  readonly isNew: boolean;
}

/** Whether sound is protected towards somebody, and why. */
export interface SoundProtection {
  readonly isOn: boolean;
  /** Share of packets lost, the newest report counted most. */
  readonly loss: number;
  /** Reports in a row of so much of it that protection is worth its packets. */
  readonly lossyFor: number;
  /** Looks since the last change. */
  readonly since: number;
  /** Reports since anything queued. */
  readonly freeFor: number;
  readonly shortestRoundTripMs: number;
}

export const UNPROTECTED: SoundProtection = {
  isOn: false,
  loss: 0,
  lossyFor: 0,
  since: 0,
  freeFor: 0,
  shortestRoundTripMs: Infinity,
};

/** Takes one look further; what the other side reported counts once. */
export function protect(before: SoundProtection, look: Look): SoundProtection {
  const reported = look.isNew ? withReport(before, look) : before;
  const hasRoom =
    (look.outgoingBitrate ?? Infinity) >= LEAST_BITRATE ||
    reported.freeFor >= REPORTS_WITHOUT_QUEUE;
  const isOver = !hasRoom || (reported.loss < RELAX_LOSS && before.since >= LEAST_LOOKS);
  const isOn = before.isOn ? !isOver : hasRoom && reported.lossyFor >= LEAST_REPORTS;
  return { ...reported, isOn, since: isOn === before.isOn ? before.since + 1 : 0 };
}

function withReport(before: SoundProtection, { soundLoss, roundTripMs }: Look): SoundProtection {
  const average = before.loss + NEWEST_WEIGHT * ((soundLoss ?? before.loss) - before.loss);
  const shortestRoundTripMs = Math.min(before.shortestRoundTripMs, roundTripMs ?? Infinity);
  const mayQueue = roundTripMs === null || roundTripMs - shortestRoundTripMs >= QUEUE_MS;
  return {
    ...before,
    loss: average,
    lossyFor: average >= PROTECT_LOSS ? before.lossyFor + 1 : 0,
    freeFor: mayQueue ? 0 : before.freeFor + 1,
    shortestRoundTripMs,
  };
}
