import type { MediaManager } from '@/lib/webrtc/MediaManager';

import type { MeetingScope } from './meetingScope';
import type { ScreenShare } from './ScreenShare';

/** Shares the person's screen. */
export class LocalScreen implements ScreenShare {
  readonly #scope: MeetingScope;
  readonly #media: MediaManager;

  constructor(scope: MeetingScope, media: MediaManager) {
    this.#scope = scope;
    this.#media = media;
  }

  async start(): Promise<void> {
    const result = await this.#media.startScreen();
    if (typeof result === 'object') {
      this.#scope.notify({ kind: 'screen-problem', problem: result.problem });
    }
  }

  stop(): void {
    this.#media.stopScreen();
  }
}
