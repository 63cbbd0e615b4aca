import type { MediaKind, RosterEntry } from '@/protocol/events.gen';
import type { MeetingState, ParticipantState } from '@/store/useMeetingStore';

import { change, type MeetingScope } from '../meetingScope';
import { changeParticipant } from '../meetingState';

import { isCutOff } from './isCutOff';
import type { StateFrame } from './roomFrames';

/** Milliseconds that somebody who is back may need to tell the server all that they told us. */
const SETTLING_MS = 3_000;

type SaidState = Omit<StateFrame, 'kind'>;

/**
 * How people are by their own word, for as long as the server cannot say it.
 *
 * Of media that word counts only for what the server has signed that they may send, and no longer than
 * until it signs that something of it is off: then a host did that.
 */
export class DirectStates {
  readonly #scope: MeetingScope;
  readonly #said = new Map<string, SaidState>();
  /** Those who are back, and have not told the server everything yet. */
  readonly #settling = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(scope: MeetingScope) {
    this.#scope = scope;
  }

  /** Somebody says how they are. It counts once the server cannot say it. */
  take(participantId: string, { kind: _kind, ...said }: StateFrame): void {
    this.#stopSettling(participantId);
    this.#said.set(participantId, said);
    if (isCutOff(this.#state, participantId)) this.#tell(participantId);
  }

  /** Looks at what happened in the meeting. */
  follow(state: MeetingState, before: MeetingState): void {
    if (state.signedRoster !== before.signedRoster) this.#obey(state, before);
    if (state.participants === before.participants && state.phase === before.phase) return;
    for (const id of [...this.#said.keys()]) {
      const was = isCutOff(before, id);
      const is = isCutOff(state, id);
      const isBack = state.phase === 'joined' && before.phase === 'reconnecting';
      if (!state.participants[id]) this.#forget(id);
      else if (is && !was) this.#tell(id);
      else if (is && isBack) this.#show(id);
      else if (was && !is) this.#settle(id);
    }
  }

  close(): void {
    for (const id of [...this.#said.keys(), ...this.#settling.keys()]) this.#forget(id);
  }

  get #state(): MeetingState {
    return this.#scope.store.getState();
  }

  /** What the server has signed to be off since is off, whatever somebody says. */
  #obey({ signedRoster }: MeetingState, before: MeetingState): void {
    for (const [id, said] of this.#said) {
      const isOff = (kind: MediaKind) =>
        before.signedRoster[id]?.active.includes(kind) === true &&
        !signedRoster[id]?.active.includes(kind);
      this.#said.set(id, {
        ...said,
        isMuted: said.isMuted || isOff('audio'),
        isVideoOff: said.isVideoOff || isOff('video'),
        isScreenSharing: said.isScreenSharing && !isOff('screen'),
      });
      if (this.#settling.has(id) || isCutOff(this.#state, id)) this.#allow(id);
    }
  }

  /** What somebody says, within what they may: all that counts of it. */
  #of(id: string): SaidState | null {
    const said = this.#said.get(id);
    if (!said) return null;
    const allowed = this.#state.signedRoster[id]?.allowed ?? [];
    return {
      ...said,
      isMuted: said.isMuted || !allowed.includes('audio'),
      isVideoOff: said.isVideoOff || !allowed.includes('video'),
      isScreenSharing: said.isScreenSharing && allowed.includes('screen'),
    };
  }

  /** Lets what somebody says is on be heard and seen. */
  #allow(id: string): void {
    const said = this.#of(id);
    if (!said) return;
    const kinds: MediaKind[] = [];
    if (!said.isMuted) kinds.push('audio');
    if (!said.isVideoOff) kinds.push('video');
    if (said.isScreenSharing) kinds.push('screen');
    change(this.#scope, ({ directMedia }) => ({ directMedia: { ...directMedia, [id]: kinds } }));
  }

  /** Tells the meeting what is new, as the server would. */
  #tell(id: string): void {
    const person = this.#state.participants[id];
    const said = this.#of(id);
    if (!person || !said) return;
    this.#allow(id);
    const { events } = this.#scope;
    const where = { socketId: person.socketId, sequence: 0 };
    if (said.isMuted !== person.isMuted) {
      events.tell('user-toggle-audio', { ...where, enabled: !said.isMuted });
    }
    if (said.isVideoOff !== person.isVideoOff) {
      events.tell('user-toggle-video', { ...where, enabled: !said.isVideoOff });
    }
    this.#tellScreen(person, said);
    if (said.isHandRaised === person.isHandRaised) return;
    if (!said.isHandRaised) events.tell('user-hand-lowered', where);
    else {
      const handRaisedAt = new Date().toISOString();
      const { displayName } = person;
      events.tell('user-hand-raised', { ...where, displayName, handRaisedAt });
    }
  }

  #tellScreen(person: ParticipantState, said: SaidState): void {
    const { events } = this.#scope;
    const where = { socketId: person.socketId, sequence: 0 };
    if (said.isScreenSharing !== person.isScreenSharing) {
      events.tell(said.isScreenSharing ? 'screen-share-started' : 'screen-share-stopped', where);
    }
    const isPaused = said.isScreenSharing && said.isScreenPaused;
    if (isPaused !== person.isScreenPaused) {
      events.tell('screen-share-paused', { ...where, paused: isPaused });
    }
  }

  /** The room as the server knows it has come, which does not know that yet. */
  #show(id: string): void {
    const said = this.#of(id);
    if (!said) return;
    this.#allow(id);
    change(this.#scope, (state) => changeParticipant(state, id, said));
  }

  /**
   * They are back, and so are we. Their hand and their screen follow, so that neither goes for a moment;
   * after a while what the server has signed is all that counts.
   */
  #settle(id: string): void {
    const said = this.#of(id);
    if (said) {
      const { isHandRaised, isScreenSharing, isScreenPaused } = said;
      const kept = { isHandRaised, isScreenSharing, isScreenPaused };
      change(this.#scope, (state) => changeParticipant(state, id, kept));
    }
    this.#stopSettling(id);
    this.#settling.set(
      id,
      setTimeout(() => {
        this.#forget(id);
        const entry = this.#state.signedRoster[id];
        if (entry) change(this.#scope, (state) => changeParticipant(state, id, signedState(entry)));
      }, SETTLING_MS),
    );
  }

  #stopSettling(id: string): void {
    clearTimeout(this.#settling.get(id));
    this.#settling.delete(id);
  }

  #forget(id: string): void {
    this.#stopSettling(id);
    this.#said.delete(id);
    const { [id]: _forgotten, ...directMedia } = this.#state.directMedia;
    change(this.#scope, () => ({ directMedia }));
  }
}

function signedState({ active }: RosterEntry) {
  return {
    isMuted: !active.includes('audio'),
    isVideoOff: !active.includes('video'),
    isScreenSharing: active.includes('screen'),
  };
}
