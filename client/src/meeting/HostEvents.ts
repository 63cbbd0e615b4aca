import type {
  Actor,
  LobbyEntry,
  PermissionsChanged,
  RoleChanged,
  RoomLocked,
  SettingsChanged,
  SpotlightChanged,
} from '@/protocol/events.gen';
import { isModerator } from '@/store/roles';
import type { MeetingActor } from '@/store/useMeetingStore';

import { change, type MeetingScope } from './meetingScope';
import {
  actorIn,
  changeParticipant,
  changeRole,
  participantAt,
  withoutWaiting,
  withWaiting,
} from './meetingState';

/** What everyone learns of what hosts and co-hosts do, and what these learn of who waits. */
export class HostEvents {
  readonly #scope: MeetingScope;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
    const { events } = scope;
    events.on('role-changed', (told) => this.#roleChanged(told));
    events.on('permissions-changed', (told) => this.#permissionsChanged(told));
    events.on('spotlight-changed', (told) => this.#spotlightChanged(told));
    events.on('room-locked', (told) => this.#locked(told));
    events.on('room-renamed', ({ name }) => change(scope, () => ({ roomName: name })));
    events.on('settings-changed', (told) => this.#settingsChanged(told));
    events.on('everyone-muted', ({ by }) =>
      scope.notify({ kind: 'everyone-muted', by: this.#actor(by) }),
    );
    events.on('unmute-requested', ({ by }) =>
      scope.notify({ kind: 'unmute-requested', by: this.#actor(by) }),
    );
    events.on('user-toggle-audio', ({ socketId, by }) =>
      this.#switchedOff(socketId, 'microphone', by),
    );
    events.on('user-toggle-video', ({ socketId, by }) => this.#switchedOff(socketId, 'camera', by));
    events.on('screen-share-stopped', ({ socketId, by }) =>
      this.#switchedOff(socketId, 'screen', by),
    );
    events.on('user-hand-lowered', ({ socketId, by }) => this.#switchedOff(socketId, 'hand', by));
    events.on('lobby-request', ({ entry }) => this.#asked(entry));
    events.on('lobby-left', ({ participantId }) =>
      change(scope, ({ waiting }) => ({ waiting: withoutWaiting(waiting, participantId) })),
    );
  }

  #roleChanged({ participantId, role, by }: RoleChanged): void {
    const target = this.#target(participantId);
    if (!target) return;
    change(this.#scope, (state) => changeRole(state, participantId, role));
    if (target.isSelf && !isModerator(role)) change(this.#scope, () => ({ waiting: [] }));
    this.#scope.notify({ kind: 'role-changed', ...target, role, by: this.#actor(by) });
  }

  #permissionsChanged({ participantId, permissions, by }: PermissionsChanged): void {
    const target = this.#target(participantId);
    if (!target) return;
    change(this.#scope, (state) => changeParticipant(state, participantId, { permissions }));
    this.#scope.notify({
      kind: 'permissions-changed',
      ...target,
      permissions,
      by: this.#actor(by),
    });
  }

  #spotlightChanged({ participantIds, by }: SpotlightChanged): void {
    change(this.#scope, () => ({ spotlights: participantIds }));
    const { participants } = this.#scope.store.getState();
    const people = participantIds.flatMap((id) => participants[id] ?? []);
    this.#scope.notify({
      kind: 'spotlight-changed',
      names: people.map(({ displayName }) => displayName),
      includesSelf: people.some(({ isSelf }) => isSelf),
      by: this.#actor(by),
    });
  }

  #locked({ locked, by }: RoomLocked): void {
    change(this.#scope, () => ({ isLocked: locked }));
    this.#scope.notify({ kind: 'room-locked', locked, by: this.#actor(by) });
  }

  #settingsChanged({ settings, by }: SettingsChanged): void {
    change(this.#scope, () => ({ settings }));
    this.#scope.notify({ kind: 'settings-changed', by: this.#actor(by) });
  }

  /** Of oneself only the hand is told here: for what sends, `LocalMedia` knows whether it was on. */
  #switchedOff(
    socketId: string,
    what: 'microphone' | 'camera' | 'screen' | 'hand',
    actor: Actor | undefined,
  ): void {
    const by = this.#actor(actor);
    const person = participantAt(this.#scope.store.getState(), socketId);
    if (!by || !person || (person.isSelf && what !== 'hand')) return;
    const { participantId, displayName: name, isSelf } = person;
    this.#scope.notify({ kind: 'switched-off', participantId, name, isSelf, what, by });
  }

  #asked(entry: LobbyEntry): void {
    change(this.#scope, ({ waiting }) => ({ waiting: withWaiting(waiting, entry) }));
    const { participantId, displayName: name } = entry;
    this.#scope.notify({ kind: 'lobby-request', participantId, name });
  }

  #target(participantId: string) {
    const person = this.#scope.store.getState().participants[participantId];
    return person && { participantId, name: person.displayName, isSelf: person.isSelf };
  }

  #actor(by: Actor | undefined): MeetingActor | null {
    return actorIn(this.#scope.store.getState(), by);
  }
}
