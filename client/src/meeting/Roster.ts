import type { MediaParticipant } from '@/lib/webrtc/media';
import type { Actor, ParticipantInfo, UserLeft } from '@/protocol/events.gen';
import type { ParticipantState } from '@/store/useMeetingStore';

import { change, type MeetingScope } from './meetingScope';
import {
  actorIn,
  addParticipant,
  changeParticipant,
  participantAt,
  removeParticipant,
} from './meetingState';

export interface RosterListener {
  onJoined(participant: MediaParticipant): void;
  onLeft(participantId: string): void;
}

/** Keeps who is in the meeting, and how they are, as the server tells it. */
export class Roster {
  readonly #scope: MeetingScope;
  readonly #listener: RosterListener;

  constructor(scope: MeetingScope, listener: RosterListener) {
    this.#scope = scope;
    this.#listener = listener;
    const { events } = scope;
    events.on('user-joined', ({ participant }) => this.#joined(participant));
    events.on('user-left', (told) => this.#left(told));
    events.on('participant-connection', ({ participantId, isReconnecting }) =>
      change(scope, (state) => changeParticipant(state, participantId, { isReconnecting })),
    );
    events.on('participant-resumed', ({ participant }) => this.#resumed(participant));
    events.on('user-toggle-audio', ({ socketId, enabled }) =>
      this.#change(socketId, { isMuted: !enabled }),
    );
    events.on('user-toggle-video', ({ socketId, enabled }) =>
      this.#change(socketId, { isVideoOff: !enabled }),
    );
    events.on('screen-share-started', ({ socketId }) => this.#screenShare(socketId, true));
    events.on('screen-share-paused', ({ socketId, paused }) =>
      this.#change(socketId, { isScreenPaused: paused }),
    );
    events.on('screen-share-stopped', ({ socketId, by }) => this.#screenShare(socketId, false, by));
  }

  #joined(info: ParticipantInfo): void {
    const { participantId, socketId, displayName: name } = info;
    const isNew = !(participantId in this.#scope.store.getState().participants);
    change(this.#scope, (state) => addParticipant(state, info));
    this.#listener.onJoined({ participantId, socketId });
    if (isNew) this.#scope.notify({ kind: 'participant-joined', participantId, name });
  }

  /** Somebody goes on under another socket id: nobody came. */
  #resumed(info: ParticipantInfo): void {
    const { participantId, socketId } = info;
    change(this.#scope, (state) => addParticipant(state, info));
    this.#listener.onJoined({ participantId, socketId });
  }

  /** The old connection of somebody who is back on a new one is no departure. */
  #left({ participantId, socketId, by }: UserLeft): void {
    const gone = this.#scope.store.getState().participants[participantId];
    if (gone?.socketId !== socketId) return;
    change(this.#scope, (state) => removeParticipant(state, participantId));
    this.#listener.onLeft(participantId);
    const actor = actorIn(this.#scope.store.getState(), by);
    const person = { participantId, name: gone.displayName };
    if (actor) {
      this.#scope.notify({ kind: 'participant-removed', ...person, isSelf: false, by: actor });
    } else {
      this.#scope.notify({ kind: 'participant-left', ...person });
    }
  }

  #screenShare(socketId: string, isScreenSharing: boolean, by?: Actor): void {
    const presenter = this.#change(socketId, { isScreenSharing, isScreenPaused: false });
    const isNews = presenter?.isScreenSharing !== isScreenSharing;
    if (!presenter || presenter.isSelf || by || !isNews) return;
    this.#scope.notify({
      kind: isScreenSharing ? 'screen-share-started' : 'screen-share-stopped',
      participantId: presenter.participantId,
      name: presenter.displayName,
    });
  }

  #change(socketId: string, difference: Partial<ParticipantInfo>): ParticipantState | null {
    const participant = participantAt(this.#scope.store.getState(), socketId);
    if (!participant) return null;
    change(this.#scope, (state) => changeParticipant(state, participant.participantId, difference));
    return participant;
  }
}
