import type { CallRecord } from '@/lib/callHealth/CallLog';
import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { MediaSession } from '@/lib/webrtc/MediaSession';

import type { CallHealth } from './CallHealth';
import type { CallRecorder, RecordedParts } from './CallRecorder';

/** Has the calls of this page recorded. What records is loaded once there is a call: nothing waits for it. */
export class RecordedHealth implements CallHealth {
  readonly #parts: RecordedParts;
  readonly #listeners = new Set<() => void>();
  #session: MediaSession | null = null;
  #recorder: CallRecorder | null = null;

  constructor(
    scope: RecordedParts['scope'],
    connections: RecordedParts['connections'],
    onNotice: RecordedParts['onNotice'],
  ) {
    this.#parts = { scope, connections, onNotice };
  }

  get record(): CallRecord | null {
    return this.#recorder?.record ?? null;
  }

  watch(listener: () => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Records the call over another session from now on; null where the call is over. */
  follow(session: MediaSession | null): void {
    this.#session = session;
    if (session) void this.#load();
    else this.#recorder?.follow(null);
  }

  async #load(): Promise<void> {
    // Without it the call goes on as well.
    const module = await import('./CallRecorder').catch(() => null);
    if (!module || !this.#session) return;
    this.#recorder ??= new module.CallRecorder(this.#parts, () => {
      for (const tell of this.#listeners) tell();
    });
    this.#recorder.follow(this.#session);
  }
}
