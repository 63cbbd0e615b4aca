import type { MediaSource } from '../media';
import type { SendLimits } from '../sendBudget';
import { LEAST, PAUSED, type QualityLevel, type Trial } from './qualityPolicy';

/** What is left of a camera's limits at each level. */
const CAMERA_SHARES = [
  { bitrate: 1, shrink: 1, maxFramerate: Infinity },
  { bitrate: 0.5, shrink: 4 / 3, maxFramerate: 24 },
  { bitrate: 0.25, shrink: 2, maxFramerate: 15 },
  { bitrate: 0.05, shrink: 4, maxFramerate: 15 },
  { bitrate: 0.05, shrink: 4, maxFramerate: 15 },
] as const;

/** Bits per second under which a face is no face any more, and text no text; and of one that only shows. */
const LEAST_CAMERA_BITRATE = 60_000;
const LEAST_SCREEN = { maxBitrate: 120_000, maxFramerate: 3 };
const TINY_BITRATE = 30_000;
/** Frames per second of a dip: an encoder goes under its least bitrate by fewer pictures alone. */
const DIP_FRAMERATE = 2;

/**
 * Rows of a picture that fits into a packet or two. Those who wait for a large one, of which most was lost,
 * ask for each of its packets again and again, until one that needs none before it comes through whole.
 */
const TINY_ROWS = 60;

/** Bits per second at which speech is still good (wideband Opus), for paths on which each of them counts. */
const NARROW_SOUND_BITRATE = 24_000;

/** The limits of a source at a level. Sound keeps all of its own until there is next to no picture. */
export function limitsAt(level: QualityLevel, source: MediaSource, full: SendLimits): SendLimits {
  const share = CAMERA_SHARES[level];
  const { maxFramerate = Infinity } = full;
  if (source === 'camera') {
    return {
      ...full,
      maxBitrate: Math.max(LEAST_CAMERA_BITRATE, full.maxBitrate * share.bitrate),
      maxFramerate: Math.min(maxFramerate, share.maxFramerate),
      shrink: share.shrink,
      keepsSize: level > 0,
      isPaused: level === PAUSED,
    };
  }
  if (source === 'microphone' && level >= LEAST) return { maxBitrate: NARROW_SOUND_BITRATE };
  if (source !== 'screen') return full;
  return {
    maxBitrate: Math.max(LEAST_SCREEN.maxBitrate, full.maxBitrate * share.bitrate),
    maxFramerate: level >= LEAST ? LEAST_SCREEN.maxFramerate : maxFramerate,
  };
}

/** The limits of a source in a trial: its size stays, a larger picture has to be earned. */
export function limitsInTrial(
  trial: Trial,
  source: MediaSource,
  full: SendLimits,
  atLevel: SendLimits,
): SendLimits {
  if (trial === null || (source !== 'camera' && source !== 'screen')) return atLevel;
  if (trial === 'tiny') return { ...atLevel, maxBitrate: TINY_BITRATE, maxHeight: TINY_ROWS };
  if (trial === 'dip') return { ...atLevel, maxBitrate: TINY_BITRATE, maxFramerate: DIP_FRAMERATE };
  if (trial === 'settle') return { ...atLevel, keepsSize: true };
  return { ...atLevel, maxBitrate: full.maxBitrate };
}
