import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { ConnectionState } from '@/lib/webrtc/media';
import type { ConnectionStats, MediaSession } from '@/lib/webrtc/MediaSession';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';

import { connectionOf } from './connectionQuality';
import { change, type MeetingScope } from './meetingScope';

/** Milliseconds between two looks at how the connections do. */
const STATS_INTERVAL_MS = 3_000;

/** Brings what a media session tells into the registry of tracks and the store. */
export class RemoteMedia {
  readonly #scope: MeetingScope;
  readonly #session: MediaSession;
  readonly #subscriptions: Unsubscribe[];
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(scope: MeetingScope, session: MediaSession, tracks: TrackRegistry) {
    this.#scope = scope;
    this.#session = session;
    this.#subscriptions = [
      session.on('track', ({ participantId, source, track }) =>
        tracks.set(participantId, source, track),
      ),
      session.on('track-ended', ({ participantId, source }) =>
        tracks.set(participantId, source, null),
      ),
      session.on('speakers', ({ participantIds }) =>
        change(scope, () => ({ activeSpeakers: participantIds })),
      ),
      session.on('connection-state', ({ participantId, state }) =>
        this.#stateChanged(participantId, state),
      ),
    ];
    this.#timer = setInterval(() => void this.#refresh(), STATS_INTERVAL_MS);
  }

  close(): void {
    clearInterval(this.#timer);
    for (const stop of this.#subscriptions) stop();
  }

  #stateChanged(participantId: string, state: ConnectionState): void {
    const { participants, connections } = this.#scope.store.getState();
    if (!(participantId in participants)) return;
    const before = connections[participantId];
    const quality = state === 'connected' ? 'good' : state === 'connecting' ? 'unknown' : 'poor';
    const connection = { roundTripMs: null, loss: null, ...before, state, quality } as const;
    change(this.#scope, () => ({ connections: { ...connections, [participantId]: connection } }));
  }

  async #refresh(): Promise<void> {
    const all: ConnectionStats[] = await this.#session.stats();
    change(this.#scope, ({ participants, connections }) => {
      const present = all.filter(({ participantId }) => participantId in participants);
      const fresh = present.map((stats) => [stats.participantId, connectionOf(stats)] as const);
      return { connections: { ...connections, ...Object.fromEntries(fresh) } };
    });
  }
}
