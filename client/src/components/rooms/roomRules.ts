import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { RoomDefaults } from '@/lib/api/models';

/** What is either allowed in a room or not. */
export type RoomRule = {
  [Name in keyof RoomDefaults]: RoomDefaults[Name] extends boolean ? Name : never;
}[keyof RoomDefaults];

export type RoomRules = Pick<RoomDefaults, RoomRule>;

interface RuleWords {
  readonly name: RoomRule;
  readonly label: MessageDescriptor;
  readonly description?: MessageDescriptor;
}

/** Who comes in, and how. */
export const DOOR_RULES: readonly RuleWords[] = [
  {
    name: 'waitingRoom',
    label: msg`Waiting room`,
    description: msg`The host or a co-host lets everyone in.`,
  },
  {
    name: 'waitForHost',
    label: msg`Wait for the host`,
    description: msg`Nobody gets in before the host or a co-host.`,
  },
  {
    name: 'allowGuestAccess',
    label: msg`Guests may join`,
    description: msg`People without an account, by link.`,
  },
];

/** What people may do once they are in. */
export const INSIDE_RULES: readonly RuleWords[] = [
  { name: 'muteParticipantsOnJoin', label: msg`Mute everyone on entry` },
  { name: 'allowParticipantAudio', label: msg`Everyone may use their microphone` },
  { name: 'allowParticipantVideo', label: msg`Everyone may use their camera` },
  { name: 'allowScreenShare', label: msg`Everyone may share their screen` },
  { name: 'allowChat', label: msg`Everyone may write in the chat` },
  { name: 'allowPrivateMessages', label: msg`Everyone may write to one person alone` },
  { name: 'allowFiles', label: msg`Everyone may send files` },
];

/** The rules among a room's settings, or among all that belongs to its defaults. */
export function rulesOf(settings: RoomRules): RoomRules {
  const names = [...DOOR_RULES, ...INSIDE_RULES].map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as RoomRules;
}
