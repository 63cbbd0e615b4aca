import type { Actor, ParticipantInfo } from '@/protocol/events.gen';

import type { Hands } from './Hands';
import { attempt, change, requestInRoom, type MeetingScope } from './meetingScope';
import { changeParticipant, participantAt } from './meetingState';

/** Everybody's raised hands, as the server tells them, and the own one. */
export class RaisedHands implements Hands {
  readonly #scope: MeetingScope;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
    scope.events.on('user-hand-raised', ({ socketId, handRaisedAt }) =>
      this.#changed(socketId, { isHandRaised: true, handRaisedAt }),
    );
    scope.events.on('user-hand-lowered', ({ socketId, by }) =>
      this.#changed(socketId, { isHandRaised: false }, by),
    );
  }

  async raise(raised: boolean): Promise<void> {
    this.#showOwn(raised);
    const done = await attempt(this.#scope, 'hand', () =>
      requestInRoom(this.#scope, 'toggle-hand-raise', { raised }),
    );
    if (!done) this.#showOwn(!raised);
  }

  /**
   * We are in the room again after an outage. The server keeps our place in the queue for a while;
   * after that a hand that was up before is raised anew.
   */
  async resume(wasRaised: boolean, you: ParticipantInfo): Promise<void> {
    if (wasRaised && !you.isHandRaised) await this.raise(true);
  }

  #showOwn(isHandRaised: boolean): void {
    const raised = { isHandRaised, handRaisedAt: new Date().toISOString() };
    change(this.#scope, (state) =>
      changeParticipant(state, state.self?.participantId ?? '', raised),
    );
  }

  #changed(
    socketId: string,
    hand: Pick<ParticipantInfo, 'isHandRaised' | 'handRaisedAt'>,
    by?: Actor,
  ): void {
    const participant = participantAt(this.#scope.store.getState(), socketId);
    if (!participant) return;
    const { participantId, displayName: name } = participant;
    change(this.#scope, (state) => changeParticipant(state, participantId, hand));
    // That a host lowered it is told by HostEvents.
    if (participant.isSelf || by) return;
    this.#scope.notify({
      kind: hand.isHandRaised ? 'hand-raised' : 'hand-lowered',
      participantId,
      name,
    });
  }
}
