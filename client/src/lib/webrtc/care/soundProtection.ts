import type { MediaSample } from './mediaSample';

/** Share of packets lost from which on each carries the sound of the one before as well, and until which. */
const PROTECT_LOSS = 0.02;
const RELAX_LOSS = 0.005;

/**
 * Bits per second under which the path has no room for redundancy: what is lost then is lost in its queues,
 * and more packets lose more.
 */
const LEAST_BITRATE = 150_000;

/** How much the last report counts against those before: one second of them says little. */
const NEWEST_WEIGHT = 0.25;

/** Looks, one each second, before protection is taken back: each change is a negotiation. */
const LEAST_LOOKS = 20;

/** Whether sound is protected towards somebody, and why. */
export interface SoundProtection {
  readonly isOn: boolean;
  /** Share of our packets lost of late, 0 to 1. */
  readonly loss: number;
  /** Looks since the last change. */
  readonly since: number;
}

export const UNPROTECTED: SoundProtection = { isOn: false, loss: 0, since: 0 };

/** Takes one look further. */
export function protect(
  { isOn, loss: before, since }: SoundProtection,
  { loss, outgoingBitrate }: Pick<MediaSample, 'loss' | 'outgoingBitrate'>,
): SoundProtection {
  const average = before + NEWEST_WEIGHT * ((loss ?? before) - before);
  const hasRoom = (outgoingBitrate ?? Infinity) >= LEAST_BITRATE;
  const isOver = !hasRoom || (average < RELAX_LOSS && since >= LEAST_LOOKS);
  const isNeeded = hasRoom && average >= PROTECT_LOSS;
  const willBeOn = isOn ? !isOver : isNeeded;
  return { isOn: willBeOn, loss: average, since: willBeOn === isOn ? since + 1 : 0 };
}
