import type { ScreenContent } from '@/lib/webrtc/deviceState';

/** The person's own shared screen; what it does is read from `useDevicesStore`. */
export interface ScreenShare {
  /** Asks what to share and shares it; closing the browser's picker is not an error. */
  start(): Promise<void>;
  /** Asks what to share in the place of what is shared now. */
  change(): Promise<void>;
  /** Holds the picture that the others see, or lets it go on. */
  pause(paused: boolean): Promise<void>;
  /** Says what is to stay good where not all can, now and later: sharp text or smooth motion. */
  show(content: ScreenContent): void;
  stop(): void;
}
