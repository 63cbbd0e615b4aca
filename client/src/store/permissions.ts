import type { Permissions, RoomSettings } from '@/protocol/events.gen';

import { isModerator } from './roles';
import type { MeetingState, ParticipantState } from './useMeetingStore';

/** What somebody may be allowed or not: speak, show themselves, share a screen, write. */
export type Permission = keyof Permissions;

/** What the room says where nothing else is said for a person. */
const OF_ROOM = {
  speak: 'allowParticipantAudio',
  show: 'allowParticipantVideo',
  share: 'allowScreenShare',
  chat: 'allowChat',
} as const satisfies Record<Permission, keyof RoomSettings>;

/** Whether somebody may do something in a room with these settings. */
export function isPermitted(
  person: Pick<ParticipantState, 'role' | 'permissions'> | undefined,
  settings: RoomSettings | null,
  permission: Permission,
): boolean {
  if (isModerator(person?.role)) return true;
  return person?.permissions?.[permission] ?? settings?.[OF_ROOM[permission]] ?? true;
}

/** Whether oneself may do something in the meeting. */
export function mayI(state: MeetingState, permission: Permission): boolean {
  const person = state.self ? state.participants[state.self.participantId] : undefined;
  return isPermitted(person, state.settings, permission);
}

/** Nobody has exceptions from what the room allows. */
const NO_EXCEPTIONS: Permissions = { speak: null, show: null, share: null, chat: null };

/** Somebody's exceptions once they may, or may not, do something; what the room says anyway is none. */
export function changedPermissions(
  person: Pick<ParticipantState, 'permissions'>,
  settings: RoomSettings | null,
  permission: Permission,
  allowed: boolean,
): Permissions {
  const ofRoom = settings?.[OF_ROOM[permission]] ?? true;
  return {
    ...(person.permissions ?? NO_EXCEPTIONS),
    [permission]: allowed === ofRoom ? null : allowed,
  };
}
