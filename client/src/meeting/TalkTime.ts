import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { MediaSession } from '@/lib/webrtc/MediaSession';

import type { MeetingScope } from './meetingScope';

/** Milliseconds between two reports: whoever loses the connection loses no more than that. */
const INTERVAL_MS = 15_000;

/**
 * Counts how long we talk, as our own browser hears it, and tells the server for the record of the
 * meeting: at intervals and when we leave. Only what changed is told.
 */
export class TalkTime {
  readonly #scope: MeetingScope;
  #stop: Unsubscribe | null = null;
  /** The stay that is counted: each time that we enter is another. */
  #participantId: string | null = null;
  #talkedMs = 0;
  #talkingSince: number | null = null;
  #toldSeconds = 0;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
  }

  /** Listens to another session from now on; null for none. */
  follow(session: MediaSession | null): void {
    this.#stop?.();
    this.#stop = null;
    this.#pause();
    if (!session) return;
    const unsubscribe = session.on('speakers', ({ participantIds }) => this.#heard(participantIds));
    const timer = setInterval(() => this.report(), INTERVAL_MS);
    this.#stop = () => {
      clearInterval(timer);
      unsubscribe();
    };
  }

  /** Tells how long we have talked in this stay, if that is more than was told. */
  report(): void {
    const { roomId, self } = this.#scope.store.getState();
    if (roomId === null || self?.participantId !== this.#participantId) return;
    const now = Date.now();
    const running = this.#talkingSince === null ? 0 : now - this.#talkingSince;
    const seconds = Math.floor((this.#talkedMs + running) / 1000);
    if (seconds <= this.#toldSeconds) return;
    this.#toldSeconds = seconds;
    this.#scope.socket.send('talk-time', { roomId, seconds });
  }

  #heard(speakers: readonly string[]): void {
    const { self } = this.#scope.store.getState();
    if (!self) return;
    if (self.participantId !== this.#participantId) this.#restart(self.participantId);
    if (!speakers.includes(self.participantId)) this.#pause();
    else this.#talkingSince ??= Date.now();
  }

  #restart(participantId: string): void {
    this.#participantId = participantId;
    this.#talkedMs = 0;
    this.#talkingSince = null;
    this.#toldSeconds = 0;
  }

  #pause(): void {
    if (this.#talkingSince !== null) this.#talkedMs += Date.now() - this.#talkingSince;
    this.#talkingSince = null;
  }
}
