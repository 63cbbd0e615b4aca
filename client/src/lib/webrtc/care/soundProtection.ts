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
const QUEUE_MS = 100;
const LOOKS_WITHOUT_QUEUE = 4;

/** How much the last report counts against those before: one second of them says little. */
const NEWEST_WEIGHT = 0.25;

/** Looks, one each second, before protection is taken back: each change is a negotiation. */
const LEAST_LOOKS = 20;

type Signs = Pick<MediaSample, 'loss' | 'outgoingBitrate' | 'roundTripMs'>;

/** Whether sound is protected towards somebody, and why. */
export interface SoundProtection {
  readonly isOn: boolean;
  /** Share of our packets lost of late, 0 to 1. */
  readonly loss: number;
  /** Looks since the last change. */
  readonly since: number;
  /** Looks since anything queued. */
  readonly freeFor: number;
  readonly shortestRoundTripMs: number;
}

export const UNPROTECTED: SoundProtection = {
  isOn: false,
  loss: 0,
  since: 0,
  freeFor: 0,
  shortestRoundTripMs: Infinity,
};

/** Takes one look further. */
export function protect(
  { isOn, loss: before, since, ...path }: SoundProtection,
  { loss, outgoingBitrate, roundTripMs }: Signs,
): SoundProtection {
  const average = before + NEWEST_WEIGHT * ((loss ?? before) - before);
  const shortestRoundTripMs = Math.min(path.shortestRoundTripMs, roundTripMs ?? Infinity);
  const mayQueue = roundTripMs === null || roundTripMs - shortestRoundTripMs >= QUEUE_MS;
  const freeFor = mayQueue ? 0 : path.freeFor + 1;
  const isWide = (outgoingBitrate ?? Infinity) >= LEAST_BITRATE;
  const hasRoom = isWide || freeFor >= LOOKS_WITHOUT_QUEUE;
  const isOver = !hasRoom || (average < RELAX_LOSS && since >= LEAST_LOOKS);
  const isNeeded = hasRoom && average >= PROTECT_LOSS;
  const willBeOn = isOn ? !isOver : isNeeded;
  return {
    isOn: willBeOn,
    loss: average,
    since: willBeOn === isOn ? since + 1 : 0,
    freeFor,
    shortestRoundTripMs,
  };
}
