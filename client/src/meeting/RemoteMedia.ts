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
      session.on('paused', ({ participantId, sources }) =>
        this.#mark('pausedPictures', participantId, sources.includes('camera')),
      ),
      session.on('repair', ({ participantId, isUnderWay }) =>
        this.#mark('repairing', participantId, isUnderWay),
      ),
      session.on('own-picture', ({ picture }) => change(scope, () => ({ ownPicture: picture }))),
      session.on('connection-state', ({ participantId, state }) =>
        this.#stateChanged(participantId, state),
      ),
    ];
  }

  close(): void {
    for (const stop of this.#subscriptions) stop();
    this.#played.close();
  }

  /** Puts somebody on a list, or takes them off it. */
  #mark(list: 'repairing' | 'pausedPictures', participantId: string, isOn: boolean): void {
    const ids = this.#scope.store.getState()[list];
    if (ids.includes(participantId) === isOn) return;
    const others = ids.filter((id) => id !== participantId);
    change(this.#scope, () => ({ [list]: isOn ? [...others, participantId] : others }));
  }

  #stateChanged(participantId: string, state: ConnectionState): void {
    if (state === 'closed') {
      this.#mark('repairing', participantId, false);
      this.#mark('pausedPictures', participantId, false);
    }
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
