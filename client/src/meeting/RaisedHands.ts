import type { Actor, ParticipantInfo } from '@/protocol/events.gen';

import type { Hands } from './Hands';
import { ProtocolError } from '@/lib/socket/ProtocolError';

import {
  attempt,
  change,
  isConnectionLoss,
  requestInRoom,
  type MeetingScope,
} from './meetingScope';
import { changeParticipant, participantAt } from './meetingState';

/** Everybody's raised hands, as the server tells them, and the own one. */
export class RaisedHands implements Hands {
  readonly #scope: MeetingScope;
  /** Whether the own hand is up, and as who we raised it, where the server could not be told. */
  #untold: { readonly by: string; readonly raised: boolean } | null = null;

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
    this.#untold = null;
    const done = await attempt(this.#scope, 'hand', () => this.#request(raised));
    if (!done) this.#showOwn(!raised);
  }

  /**
   * We are in the room again after an outage. The server keeps our place in the queue for a while;
   * after that a hand that was up before is raised anew. What was done meanwhile is told now.
   *
   * @param wasRaised - whether it was up before; null where the server knows
   */
  async resume(wasRaised: boolean | null, you: ParticipantInfo): Promise<void> {
    const untold = this.#untold?.by === you.participantId ? this.#untold.raised : null;
    const raised = untold ?? wasRaised ?? you.isHandRaised;
    if (raised !== you.isHandRaised) await this.raise(raised);
    else this.#untold = null;
  }

  async #request(raised: boolean): Promise<void> {
    const { phase, self } = this.#scope.store.getState();
    const untold = { by: self?.participantId ?? '', raised };
    if (phase === 'reconnecting') {
      this.#untold = untold;
      return;
    }
    try {
      await requestInRoom(this.#scope, 'toggle-hand-raise', { raised });
    } catch (error) {
      if (!(error instanceof ProtocolError) || !isConnectionLoss(error)) throw error;
      this.#untold = untold;
    }
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
    if (participant.isSelf || by || participant.isHandRaised === hand.isHandRaised) return;
    this.#scope.notify({
      kind: hand.isHandRaised ? 'hand-raised' : 'hand-lowered',
      participantId,
      name,
    });
  }
}
