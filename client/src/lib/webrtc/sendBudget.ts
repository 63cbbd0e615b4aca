import type { MediaSource } from './media';

/** How one source may be sent to one peer. */
export interface SendLimits {
  /** Bits per second. */
  readonly maxBitrate: number;
  /** Frames per second; of pictures only. */
  readonly maxFramerate?: number;
  /** Rows of pixels; of the camera only, a screen keeps its size. */
  readonly maxHeight?: number;
  /** How many times smaller still, in rows, because the path to them is narrow. */
  readonly shrink?: number;
  /** Whether the browser may not make the camera's picture smaller by itself. */
  readonly keepsSize?: boolean;
  /** Nothing is sent for now; the section stays. */
  readonly isPaused?: boolean;
  /** No pictures are sent for now, and those that were sent are not sent again. */
  readonly forgets?: boolean;
}

/** What the camera may cost us in all, in bits per second: what a usual home uplink carries. */
const CAMERA_UPLINK = 3_500_000;
const SCREEN_UPLINK = 5_000_000;

/** Camera pictures by number of peers: each costs an encoder and a share of the uplink. */
const CAMERA_STEPS = [
  { upToPeers: 1, maxBitrate: 1_700_000, maxHeight: 720, maxFramerate: 30 },
  { upToPeers: 3, maxBitrate: 1_000_000, maxHeight: 540, maxFramerate: 30 },
  { upToPeers: 5, maxBitrate: 600_000, maxHeight: 360, maxFramerate: 24 },
  { upToPeers: 9, maxBitrate: 350_000, maxHeight: 270, maxFramerate: 20 },
  { upToPeers: Infinity, maxBitrate: 180_000, maxHeight: 180, maxFramerate: 15 },
] as const;

/**
 * What a source may cost towards each of `peers` peers. In a mesh everything is sent once per peer, so
 * the more there are, the less each gets; sound is small, comes first and is never cut.
 */
export function sendLimits(source: MediaSource, peers: number): SendLimits {
  const share = Math.max(1, peers);
  switch (source) {
    case 'microphone':
      return { maxBitrate: 40_000 };
    case 'screen-audio':
      return { maxBitrate: 96_000 };
    case 'screen':
      return {
        maxBitrate: Math.max(400_000, Math.min(2_500_000, SCREEN_UPLINK / share)),
        maxFramerate: share <= 3 ? 30 : 15,
      };
    case 'camera': {
      const step = CAMERA_STEPS.find(({ upToPeers }) => share <= upToPeers) ?? CAMERA_STEPS[4];
      const { maxHeight, maxFramerate } = step;
      return {
        maxBitrate: Math.min(step.maxBitrate, Math.max(150_000, CAMERA_UPLINK / share)),
        maxHeight,
        maxFramerate,
      };
    }
  }
}
