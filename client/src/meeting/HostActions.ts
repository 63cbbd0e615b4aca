import type { Permissions, Role, RoomSettings } from '@/protocol/events.gen';

import type { Hosting } from './Hosting';
import { attempt, change, requestInRoom, type MeetingScope } from './meetingScope';
import type { MeetingAction } from './notices';

/** The actions whose event names a person and nothing else. */
type ActionOnPerson =
  'ask-to-unmute' | 'stop-participant-video' | 'stop-participant-share' | 'lower-hand';

/** Asks the server for what hosts and co-hosts do. */
export class HostActions implements Hosting {
  readonly #scope: MeetingScope;
  readonly #onEnded: () => void;

  /** @param onEnded - called when the meeting was ended from here */
  constructor(scope: MeetingScope, onEnded: () => void) {
    this.#scope = scope;
    this.#onEnded = onEnded;
  }

  async mute(participantId: string): Promise<void> {
    const targetId = this.#socketOf(participantId);
    if (targetId === undefined) return;
    await this.#attempt('mute-participant', () =>
      requestInRoom(this.#scope, 'mute-participant', { targetId }),
    );
  }

  async muteEveryone(): Promise<void> {
    await this.#attempt('mute-everyone', () => requestInRoom(this.#scope, 'mute-everyone', {}));
  }

  askToUnmute(participantId: string): Promise<void> {
    return this.#actOnPerson('ask-to-unmute', participantId);
  }

  stopVideo(participantId: string): Promise<void> {
    return this.#actOnPerson('stop-participant-video', participantId);
  }

  stopShare(participantId: string): Promise<void> {
    return this.#actOnPerson('stop-participant-share', participantId);
  }

  lowerHand(participantId: string): Promise<void> {
    return this.#actOnPerson('lower-hand', participantId);
  }

  async lowerAllHands(): Promise<void> {
    await this.#attempt('lower-all-hands', () => requestInRoom(this.#scope, 'lower-all-hands', {}));
  }

  async spotlight(participantId: string, on: boolean): Promise<void> {
    await this.#attempt('spotlight', () =>
      requestInRoom(this.#scope, 'spotlight', { participantId, on }),
    );
  }

  async setPermissions(participantId: string, permissions: Permissions): Promise<void> {
    await this.#attempt('set-permissions', () =>
      requestInRoom(this.#scope, 'set-permissions', { participantId, permissions }),
    );
  }

  async remove(participantId: string, forGood = false): Promise<void> {
    const targetId = this.#socketOf(participantId);
    if (targetId === undefined) return;
    await this.#attempt('remove-participant', () =>
      requestInRoom(this.#scope, 'remove-participant', { targetId, ban: forGood }),
    );
  }

  async setRole(participantId: string, role: Exclude<Role, 'host'>): Promise<void> {
    await this.#attempt('set-role', () =>
      requestInRoom(this.#scope, 'set-role', { participantId, role }),
    );
  }

  /** Locks or unlocks; shown at once, and undone where it is refused. */
  async lock(locked: boolean): Promise<void> {
    const before = this.#scope.store.getState().isLocked;
    change(this.#scope, () => ({ isLocked: locked }));
    const done = await this.#attempt('lock', () =>
      requestInRoom(this.#scope, 'lock-room', { locked }),
    );
    if (!done) change(this.#scope, () => ({ isLocked: before }));
  }

  /** Changes what is allowed; shown at once, and undone where it is refused. */
  async updateSettings(difference: Partial<RoomSettings>): Promise<void> {
    const { settings: before } = this.#scope.store.getState();
    if (before === null) return;
    change(this.#scope, () => ({ settings: { ...before, ...difference } }));
    const done = await this.#attempt('settings', () =>
      requestInRoom(this.#scope, 'change-settings', { settings: difference }),
    );
    if (!done) change(this.#scope, () => ({ settings: before }));
  }

  async admit(participantId: string): Promise<void> {
    await this.#attempt('admit', () =>
      requestInRoom(this.#scope, 'admit-participant', { participantId }),
    );
  }

  async deny(participantId: string): Promise<void> {
    await this.#attempt('deny', () =>
      requestInRoom(this.#scope, 'deny-participant', { participantId }),
    );
  }

  async admitAll(): Promise<void> {
    await this.#attempt('admit', () => requestInRoom(this.#scope, 'admit-all', {}));
  }

  async denyAll(): Promise<void> {
    await this.#attempt('deny', () => requestInRoom(this.#scope, 'deny-all', {}));
  }

  async end(): Promise<void> {
    const ended = await this.#attempt('end', () => requestInRoom(this.#scope, 'end-meeting', {}));
    if (ended) this.#onEnded();
  }

  /** Part 1 of the contract names people by the socket of the moment. */
  #socketOf(participantId: string): string | undefined {
    return this.#scope.store.getState().participants[participantId]?.socketId;
  }

  async #actOnPerson(event: ActionOnPerson, participantId: string): Promise<void> {
    await this.#attempt(event, () => requestInRoom(this.#scope, event, { participantId }));
  }

  #attempt(action: MeetingAction, operation: () => Promise<unknown>): Promise<boolean> {
    return attempt(this.#scope, action, operation);
  }
}
