import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ChatEntry } from '@/store/useMeetingStore';

type Note = NonNullable<ChatEntry['note']>;

/**
 * Notes of the system as sentences: everybody who came in one, everybody who went in another.
 *
 * @param listOf - puts names in a row, in the person's language
 */
export function describeNotes(
  notes: readonly ChatEntry[],
  listOf: (names: readonly string[]) => string,
): (MessageDescriptor | string)[] {
  const [first] = notes;
  if (notes.length === 1 && first) {
    return [first.note ? describeNote(first.note, first.content) : first.content];
  }
  const names = (kind: Note['kind']) => [
    ...new Set(notes.flatMap(({ note }) => (note?.kind === kind ? (note.name ?? []) : []))),
  ];
  const came = names('joined');
  const went = names('left');
  return [
    ...(came.length > 0 ? [joined(listOf(came))] : []),
    ...(went.length > 0 ? [left(listOf(went))] : []),
  ];
}

const joined = (name: string) => msg`${name} joined`;
const left = (name: string) => msg`${name} left`;

function describeNote(note: Note, fallback: string): MessageDescriptor | string {
  const { kind, name = '', by } = note;
  // A server newer than this client may send a kind that is not known here.
  const known: Partial<typeof BY_SOMEBODY> = by === undefined ? BY_RULE : BY_SOMEBODY;
  return known[kind]?.(name, by ?? '') ?? fallback;
}

type Sentence = (name: string, by: string) => MessageDescriptor;

const WITHOUT_ACTOR = {
  joined,
  left,
  demoted: (name: string) => msg`${name} is no longer a co-host`,
  'became-host': (name: string) => msg`${name} is the host now`,
};

/** What somebody did to others. */
const BY_SOMEBODY: Record<Note['kind'], Sentence> = {
  ...WITHOUT_ACTOR,
  removed: (name, by) => msg`${by} removed ${name}`,
  banned: (name, by) => msg`${by} removed ${name} for good`,
  promoted: (name, by) => msg`${by} made ${name} a co-host`,
  muted: (name, by) => msg`${by} muted ${name}`,
  'muted-everyone': (_name, by) => msg`${by} muted everyone`,
  'video-stopped': (name, by) => msg`${by} switched off the camera of ${name}`,
  'share-stopped': (name, by) => msg`${by} stopped the presentation of ${name}`,
  'permissions-changed': (name, by) => msg`${by} changed what ${name} may do`,
  'settings-changed': (_name, by) => msg`${by} changed what is allowed`,
  locked: (_name, by) => msg`${by} locked the room`,
  unlocked: (_name, by) => msg`${by} unlocked the room`,
  ended: (_name, by) => msg`${by} ended the meeting`,
};

/** What the rules of the room did, or somebody who was not inside. */
const BY_RULE: Partial<Record<Note['kind'], Sentence>> = {
  ...WITHOUT_ACTOR,
  removed: (name) => msg`${name} was removed`,
  banned: (name) => msg`${name} was removed for good`,
  promoted: (name) => msg`${name} is a co-host now`,
  muted: (name) => msg`${name} was muted`,
  'muted-everyone': () => msg`Everyone was muted`,
  'settings-changed': () => msg`What is allowed has changed`,
  locked: () => msg`The room was locked`,
  unlocked: () => msg`The room was unlocked`,
  ended: () => msg`The meeting was ended`,
};
