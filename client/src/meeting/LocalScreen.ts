import type { ScreenContent } from '@/lib/webrtc/deviceState';
import type { MediaManager } from '@/lib/webrtc/MediaManager';
import type { ScreenCaptureResult } from '@/lib/webrtc/ScreenCapture';

import type { LocalDevices } from './LocalDevices';
import type { MeetingScope } from './meetingScope';
import type { ScreenShare } from './ScreenShare';

/** Shares the person's screen. */
export class LocalScreen implements ScreenShare {
  readonly #scope: MeetingScope;
  readonly #media: MediaManager;
  readonly #chosen: Pick<LocalDevices, 'remember'>;

  constructor(scope: MeetingScope, media: MediaManager, chosen: Pick<LocalDevices, 'remember'>) {
    this.#scope = scope;
    this.#media = media;
    this.#chosen = chosen;
  }

  async start(): Promise<void> {
    this.#tell(await this.#media.startScreen());
  }

  async change(): Promise<void> {
    this.#tell(await this.#media.changeScreen());
  }

  pause(paused: boolean): Promise<void> {
    return this.#media.pauseScreen(paused);
  }

  show(content: ScreenContent): void {
    this.#chosen.remember({ screenContent: content });
    this.#media.showScreenAs(content);
  }

  stop(): void {
    this.#media.stopScreen();
  }

  #tell(result: ScreenCaptureResult): void {
    if (typeof result !== 'object') return;
    this.#scope.notify({ kind: 'screen-problem', problem: result.problem });
  }
}
