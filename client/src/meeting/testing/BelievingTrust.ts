import type { SignalingChannel } from '@/lib/webrtc/SignalingChannel';

import type { RosterTrust, Verdict } from '../RosterTrust';

/** Believes everybody at once, for tests of something else. */
export class BelievingTrust implements RosterTrust {
  /** What entering is refused with from now on. */
  refusal: Error | null = null;

  begin(): void {
    this.refusal = null;
  }

  enter(): void {
    if (this.refusal) throw this.refusal;
  }

  take(): Promise<Verdict> {
    return Promise.resolve('accepted');
  }

  whenVerified(run: () => void): void {
    run();
  }

  guard(channel: SignalingChannel): SignalingChannel {
    return channel;
  }
}
