import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { ConnectionState } from '@/lib/webrtc/media';
import type { MediaSession } from '@/lib/webrtc/MediaSession';

import { change, type MeetingScope } from './meetingScope';
import type { TrackGate } from './RosterTrust';

/** Brings what a media session tells into the store, and the tracks through their gate into the registry. */
export class RemoteMedia {
  readonly #scope: MeetingScope;
  readonly #played: TrackGate;
  readonly #subscriptions: Unsubscribe[];

  constructor(scope: MeetingScope, session: MediaSession, played: TrackGate) {
    this.#scope = scope;
    this.#played = played;
    this.#subscriptions = [
      session.on('track', ({ participantId, source, track }) =>
        played.receive(participantId, source, track),
      ),
      session.on('track-ended', ({ participantId, source }) =>
        played.receive(participantId, source, null),
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
    this.#played.close();
  }

  #stateChanged(participantId: string, state: ConnectionState): void {
    const { participants, connections } = this.#scope.store.getState();
    if (!(participantId in participants)) return;
    const before = connections[participantId];
    const quality = qualityOf(state);
    const connection = { roundTripMs: null, loss: null, ...before, state, quality } as const;
    change(this.#scope, () => ({ connections: { ...connections, [participantId]: connection } }));
  }
}

/** What is known before the first figures. */
function qualityOf(state: ConnectionState): 'good' | 'poor' | 'unknown' {
  if (state === 'connected') return 'good';
  return state === 'connecting' || state === 'refused' ? 'unknown' : 'poor';
}
