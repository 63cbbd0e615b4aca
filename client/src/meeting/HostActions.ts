import type { LobbyEntry, RoomSettings } from '@/protocol/events.gen';

import { attempt, change, requestInRoom, type MeetingScope } from './meetingScope';
import { withoutWaiting, withWaiting } from './meetingState';

/** What a host does by REST. */
export interface HostApi {
  updateSettings(roomId: string, settings: Partial<RoomSettings>): Promise<unknown>;
  endRoom(roomId: string): Promise<unknown>;
}

/** What only the host may do, the lobby, and what everyone learns of it. */
export class HostActions {
  readonly #scope: MeetingScope;
  readonly #api: HostApi;

  constructor(scope: MeetingScope, api: HostApi) {
    this.#scope = scope;
    this.#api = api;
    const { events } = scope;
    events.on('room-locked', ({ locked }) => this.#locked(locked));
    events.on('settings-changed', ({ settings }) => this.#settingsChanged(settings));
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

  /** Ends the meeting for everyone; false where that was refused. */
  async end(): Promise<boolean> {
    const { roomId } = this.#scope.store.getState();
    if (roomId === null) return false;
    return attempt(this.#scope, 'end', () => this.#api.endRoom(roomId));
  }

  #locked(locked: boolean): void {
    change(this.#scope, () => ({ isLocked: locked }));
    this.#scope.notify({ kind: 'room-locked', locked });
  }

  #settingsChanged(settings: RoomSettings): void {
    change(this.#scope, () => ({ settings }));
    this.#scope.notify({ kind: 'settings-changed' });
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
