import type { LobbyEntry, Role, RoomSettings } from '@/protocol/events.gen';
import { isModerator } from '@/store/roles';

import type { Hosting } from './Hosting';
import { attempt, change, requestInRoom, type MeetingScope } from './meetingScope';
import { changeRole, withoutWaiting, withWaiting } from './meetingState';

/** What a host does by REST. */
export interface HostApi {
  updateSettings(roomId: string, settings: Partial<RoomSettings>): Promise<unknown>;
  endRoom(roomId: string): Promise<unknown>;
}

/** What hosts and co-hosts do, the lobby, and what everyone learns of it. */
export class HostActions implements Hosting {
  readonly #scope: MeetingScope;
  readonly #api: HostApi;
  readonly #onEnded: () => void;

  /** @param onEnded - called when the meeting was ended from here */
  constructor(scope: MeetingScope, api: HostApi, onEnded: () => void) {
    this.#scope = scope;
    this.#api = api;
    this.#onEnded = onEnded;
    const { events } = scope;
    events.on('room-locked', ({ locked }) => this.#locked(locked));
    events.on('room-renamed', ({ name }) => change(scope, () => ({ roomName: name })));
    events.on('settings-changed', ({ settings }) => this.#settingsChanged(settings));
    events.on('role-changed', ({ participantId, role, by }) =>
      this.#roleChanged(participantId, role, by?.participantId ?? null),
    );
    events.on('lobby-request', ({ entry }) => this.#asked(entry));
    events.on('lobby-left', ({ participantId }) => this.#noLongerWaits(participantId));
  }

  async mute(participantId: string): Promise<void> {
    const targetId = this.#socketOf(participantId);
    if (targetId === null) return;
    await attempt(this.#scope, 'mute-participant', () =>
      requestInRoom(this.#scope, 'mute-participant', { targetId }),
    );
  }

  async remove(participantId: string): Promise<void> {
    const targetId = this.#socketOf(participantId);
    if (targetId === null) return;
    await attempt(this.#scope, 'remove-participant', () =>
      requestInRoom(this.#scope, 'remove-participant', { targetId }),
    );
  }

  async setRole(participantId: string, role: Exclude<Role, 'host'>): Promise<void> {
    await attempt(this.#scope, 'set-role', () =>
      requestInRoom(this.#scope, 'set-role', { participantId, role }),
    );
  }

  /** Locks or unlocks; shown at once, and undone where it is refused. */
  async lock(locked: boolean): Promise<void> {
    const before = this.#scope.store.getState().isLocked;
    change(this.#scope, () => ({ isLocked: locked }));
    const done = await attempt(this.#scope, 'lock', () =>
      requestInRoom(this.#scope, 'lock-room', { locked }),
    );
    if (!done) change(this.#scope, () => ({ isLocked: before }));
  }

  /** Changes what is allowed; shown at once, and undone where it is refused. */
  async updateSettings(difference: Partial<RoomSettings>): Promise<void> {
    const { roomId, settings: before } = this.#scope.store.getState();
    if (roomId === null || before === null) return;
    change(this.#scope, () => ({ settings: { ...before, ...difference } }));
    const done = await attempt(this.#scope, 'settings', () =>
      this.#api.updateSettings(roomId, difference),
    );
    if (!done) change(this.#scope, () => ({ settings: before }));
  }

  async admit(participantId: string): Promise<void> {
    await attempt(this.#scope, 'admit', () =>
      requestInRoom(this.#scope, 'admit-participant', { participantId }),
    );
  }

  async deny(participantId: string): Promise<void> {
    await attempt(this.#scope, 'deny', () =>
      requestInRoom(this.#scope, 'deny-participant', { participantId }),
    );
  }

  async end(): Promise<void> {
    const { roomId } = this.#scope.store.getState();
    if (roomId === null) return;
    if (await attempt(this.#scope, 'end', () => this.#api.endRoom(roomId))) this.#onEnded();
  }

  #locked(locked: boolean): void {
    change(this.#scope, () => ({ isLocked: locked }));
    this.#scope.notify({ kind: 'room-locked', locked });
  }

  #settingsChanged(settings: RoomSettings): void {
    change(this.#scope, () => ({ settings }));
    this.#scope.notify({ kind: 'settings-changed' });
  }

  #roleChanged(participantId: string, role: Role, byId: string | null): void {
    const { participants, self } = this.#scope.store.getState();
    const participant = participants[participantId];
    if (!participant) return;
    change(this.#scope, (state) => changeRole(state, participantId, role));
    if (participant.isSelf && !isModerator(role)) change(this.#scope, () => ({ waiting: [] }));
    this.#scope.notify({
      kind: 'role-changed',
      participantId,
      name: participant.displayName,
      role,
      isSelf: participant.isSelf,
      byName: byId === null ? null : (participants[byId]?.displayName ?? null),
      isOwnDoing: byId !== null && byId === self?.participantId,
    });
  }

  #asked(entry: LobbyEntry): void {
    change(this.#scope, ({ waiting }) => ({ waiting: withWaiting(waiting, entry) }));
    const { participantId, displayName: name } = entry;
    this.#scope.notify({ kind: 'lobby-request', participantId, name });
  }

  #noLongerWaits(participantId: string): void {
    change(this.#scope, ({ waiting }) => ({ waiting: withoutWaiting(waiting, participantId) }));
  }

  #socketOf(participantId: string): string | null {
    return this.#scope.store.getState().participants[participantId]?.socketId ?? null;
  }
}
