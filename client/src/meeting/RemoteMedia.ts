import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { ConnectionState } from '@/lib/webrtc/media';
import type { MediaSession } from '@/lib/webrtc/MediaSession';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';

import { change, type MeetingScope } from './meetingScope';

/** Brings what a media session tells into the registry of tracks and the store. */
export class RemoteMedia {
  readonly #scope: MeetingScope;
  readonly #subscriptions: Unsubscribe[];

  constructor(scope: MeetingScope, session: MediaSession, tracks: TrackRegistry) {
    this.#scope = scope;
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
  }

  close(): void {
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
}
