import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { PeerFrame } from '@/lib/webrtc/channel/PeerFrame';
import type { MediaSession } from '@/lib/webrtc/MediaSession';
import type { MeetingState, ParticipantState } from '@/store/useMeetingStore';

import type { MeetingScope } from '../meetingScope';
import type { RosterTrust } from '../RosterTrust';

import { DirectMessages } from './DirectMessages';
import { DirectStates } from './DirectStates';
import { cutOff, isCutOff } from './isCutOff';
import { readRoomFrame, type RoomFrame, type StateFrame } from './roomFrames';

/**
 * The room without its server: while that is away for us or for somebody, we tell each other ourselves
 * how we are, what we write, and what the server has signed before.
 *
 * It looks at the meeting's state for what there is to tell, so that whoever changes it need not know
 * whether there is a server. Who says something is known by the connection that it comes over.
 */
export class DirectRoom {
  readonly #scope: MeetingScope;
  readonly #session: MediaSession;
  readonly #trust: RosterTrust;
  readonly #states: DirectStates;
  readonly #messages: DirectMessages;
  /** The statements that each has from us, or we from them. */
  readonly #shown = new Map<string, Set<string>>();
  readonly #subscriptions: Unsubscribe[];

  constructor(scope: MeetingScope, session: MediaSession, trust: RosterTrust) {
    this.#scope = scope;
    this.#session = session;
    this.#trust = trust;
    this.#states = new DirectStates(scope);
    this.#messages = new DirectMessages(scope, session);
    this.#subscriptions = [
      scope.store.subscribe((state, before) => this.#follow(state, before)),
      session.on('peer-frame', ({ participantId, frame }) => this.#receive(participantId, frame)),
      session.on('peer-reached', ({ participantId }) => {
        this.#shown.delete(participantId);
        if (isCutOff(scope.store.getState(), participantId)) this.#greet(participantId);
      }),
    ];
    for (const id of cutOff(scope.store.getState())) this.#greet(id);
  }

  close(): void {
    for (const stop of this.#subscriptions) stop();
    this.#states.close();
  }

  #follow(state: MeetingState, before: MeetingState): void {
    const reachable = cutOff(state);
    for (const id of reachable) if (!isCutOff(before, id)) this.#greet(id);
    if (reachable.length > 0) {
      if (!isSame(stateOf(state), stateOf(before))) this.#tellState(reachable);
      if (state.reactions !== before.reactions) this.#tellReactions(reachable, state, before);
      if (state.signedRoster !== before.signedRoster) this.#tellStatements(reachable);
    }
    this.#messages.follow(state, before);
    this.#states.follow(state, before);
  }

  /** Somebody is cut off, or can be told something: tells them everything. */
  #greet(participantId: string): void {
    this.#tellStatements([participantId]);
    this.#tellState([participantId]);
    this.#messages.tellAll(participantId);
  }

  #tellState(to: readonly string[]): void {
    const said = stateOf(this.#scope.store.getState());
    if (said) for (const id of to) this.#tell(id, { kind: 'state', ...said });
  }

  #tellReactions(to: readonly string[], { reactions, self }: MeetingState, before: MeetingState) {
    const known = new Set(before.reactions.map(({ id }) => id));
    for (const { id, participantId, emoji } of reactions) {
      if (participantId !== self?.participantId || known.has(id)) continue;
      for (const each of to) this.#tell(each, { kind: 'reaction', emoji });
    }
  }

  #tellStatements(to: readonly string[]): void {
    const { statements } = this.#trust;
    for (const id of to) {
      const shown = this.#shownTo(id);
      for (const statement of statements) {
        if (shown.has(statement) || !this.#tell(id, { kind: 'statement', statement })) continue;
        shown.add(statement);
      }
    }
  }

  #tell(participantId: string, frame: RoomFrame): boolean {
    return this.#session.tell(participantId, { ...frame });
  }

  #receive(participantId: string, received: PeerFrame): void {
    const frame = readRoomFrame(received);
    const sender = this.#scope.store.getState().participants[participantId];
    if (!frame || !sender || sender.isSelf) return;
    switch (frame.kind) {
      case 'state':
        this.#states.take(participantId, frame);
        break;
      case 'message':
        this.#messages.take(participantId, frame);
        break;
      case 'message-withdrawn':
        this.#messages.takeBack(participantId, frame.clientMessageId);
        break;
      case 'reaction':
        this.#showReaction(sender, frame);
        break;
      case 'statement':
        void this.#check(participantId, frame.statement);
        break;
    }
  }

  /** It says something about this moment, so that there is none to wait for. */
  #showReaction(sender: ParticipantState, { emoji }: RoomFrame & { kind: 'reaction' }): void {
    const { participantId, socketId, displayName } = sender;
    if (!isCutOff(this.#scope.store.getState(), participantId)) return;
    this.#scope.events.tell('reaction', { participantId, socketId, displayName, emoji });
  }

  /** What they have shown us need not be shown to them. */
  async #check(participantId: string, statement: string): Promise<void> {
    const verdict = await this.#trust.take(statement);
    if (verdict === 'accepted') this.#shownTo(participantId).add(statement);
  }

  #shownTo(participantId: string): Set<string> {
    const shown = this.#shown.get(participantId) ?? new Set();
    this.#shown.set(participantId, shown);
    return shown;
  }
}

/** How we are; null where we are nowhere. */
function stateOf({ self, participants }: MeetingState): Omit<StateFrame, 'kind'> | null {
  const me = self && participants[self.participantId];
  if (!me) return null;
  const { isMuted, isVideoOff, isScreenSharing, isScreenPaused, isHandRaised } = me;
  return { isMuted, isVideoOff, isScreenSharing, isScreenPaused, isHandRaised };
}

function isSame(one: object | null, other: object | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
