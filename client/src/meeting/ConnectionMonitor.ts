import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { ConnectionStats, MediaSession } from '@/lib/webrtc/MediaSession';

import { connectionOf } from './connectionQuality';
import type { Connections } from './Connections';
import { change, type MeetingScope } from './meetingScope';

/** Milliseconds between two looks at how the connections do. */
const INTERVAL_MS = 2_000;

/**
 * Looks at the connections at intervals: keeps what tiles show of them in the store, and gives all
 * figures to whoever watches.
 *
 * There is one timer however many watch, because loss and bitrates are counted from one look to the next.
 */
export class ConnectionMonitor implements Connections {
  readonly #scope: MeetingScope;
  readonly #watchers = new Set<(all: readonly ConnectionStats[]) => void>();
  #session: MediaSession | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
  }

  /** Looks at another session from now on; null for none. */
  follow(session: MediaSession | null): void {
    this.#session = session;
    clearInterval(this.#timer);
    if (session) this.#timer = setInterval(() => void this.#look(), INTERVAL_MS);
  }

  watch(listener: (all: readonly ConnectionStats[]) => void): Unsubscribe {
    this.#watchers.add(listener);
    void this.#look();
    return () => {
      this.#watchers.delete(listener);
    };
  }

  async #look(): Promise<void> {
    const session = this.#session;
    const all = (await session?.stats()) ?? [];
    if (session !== this.#session) return;
    change(this.#scope, ({ participants, connections }) => {
      const present = all.filter(({ participantId }) => participantId in participants);
      const fresh = present.map((stats) => [stats.participantId, connectionOf(stats)] as const);
      return { connections: { ...connections, ...Object.fromEntries(fresh) } };
    });
    for (const tell of this.#watchers) tell(all);
  }
}
