import type { SignalingChannel } from '@/lib/webrtc/SignalingChannel';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';

import type { RosterTrust, RosterWord, TrackGate, Verdict } from '../RosterTrust';

/** Believes everybody at once, for tests of something else. */
export class BelievingTrust implements RosterTrust {
  readonly roster = { fingerprintsOf: () => [], plays: () => true };
  /** What is to be shown to others. */
  statements: string[] = [];
  /** What was shown to us. */
  readonly shown: string[] = [];
  /** What entering is refused with from now on. */
  refusal: string | null = null;
  /** What we entered with, each time. */
  readonly words: RosterWord[] = [];

  begin(): void {
    this.refusal = null;
  }

  enter(word: RosterWord): string | null {
    this.words.push(word);
    return this.refusal;
  }

  take(statement: string): Promise<Verdict> {
    this.shown.push(statement);
    return Promise.resolve('accepted');
  }

  whenVerified(run: () => void): void {
    run();
  }

  guard(channel: SignalingChannel): SignalingChannel {
    return channel;
  }

  gate(tracks: TrackRegistry): TrackGate {
    return {
      receive: (id, source, track) => tracks.set(id, source, track),
      close: () => undefined,
    };
  }
}
