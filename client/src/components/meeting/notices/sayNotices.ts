import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';

import type { MeetingNotice } from '@/meeting/notices';
import type { AnnouncementTopic } from '@/store/usePreferencesStore';

/** The path to somebody broke, or is mended: seen on their tile, and read out. */
interface ConnectionNews {
  readonly kind: 'connection-lost' | 'connection-mended' | 'connection-refused';
  readonly participantId: string;
  readonly name: string;
}

/** What is read out in the announcer's own words: it often comes in bursts. */
export type SpokenNotice = SpokenMeetingNotice | ConnectionNews;

type SpokenMeetingNotice = Extract<
  MeetingNotice,
  { readonly kind: keyof typeof TOPICS } & { readonly name: string }
>;

/** Which preference switches a kind off; null for what nobody may miss. */
const TOPICS = {
  'participant-joined': 'people',
  'participant-left': 'people',
  'hand-raised': 'hands',
  'hand-lowered': 'hands',
  reaction: 'hands',
  message: 'messages',
  'screen-share-started': 'shares',
  'screen-share-stopped': 'shares',
  'lobby-request': null,
  'connection-lost': null,
  'connection-mended': null,
  'connection-refused': null,
} as const satisfies Partial<
  Record<MeetingNotice['kind'] | ConnectionNews['kind'], AnnouncementTopic | null>
>;

/** More names than these are counted instead of read. */
const NAMES_READ = 3;

/** A longer message is cut here: the chat has the rest. */
const MESSAGE_LENGTH = 120;

/** Whether the announcer reads out a notice itself, so that its toast need not be. */
export function isSpoken(notice: MeetingNotice): notice is SpokenMeetingNotice {
  return notice.kind in TOPICS;
}

/** The preference that a notice falls under. */
export function topicOf({ kind }: SpokenNotice): AnnouncementTopic | null {
  return TOPICS[kind];
}

/**
 * Says what happened within a moment in as few sentences as that takes: who came in one, who left in
 * another. Whoever came and went meanwhile is not spoken of.
 */
export function sayNotices(notices: readonly SpokenNotice[]): readonly MessageDescriptor[] {
  const lasting = withoutCancelled(notices);
  const kinds = [...new Set(lasting.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const alike = lasting.filter((notice) => notice.kind === kind);
    if (kind === 'reaction') return [sayReactions(alike)];
    if (kind !== 'message') return [SENTENCES[kind](alike.length, namesOf(alike))];
    const last = alike.findLast((notice) => notice.kind === 'message');
    return last ? [sayMessages(last.name, shortened(last.text), alike.length)] : [];
  });
}

function sayMessages(name: string, text: string, count: number): MessageDescriptor {
  return count === 1
    ? msg`${name} wrote: ${text}`
    : msg`${plural(count, { other: '# new messages' })}, the last from ${name}: ${text}`;
}

/** A round of applause is one sentence. */
function sayReactions(notices: readonly SpokenNotice[]): MessageDescriptor {
  const emoji = notices.flatMap((notice) => (notice.kind === 'reaction' ? [notice.emoji] : []));
  const names = namesOf(notices);
  const reactions = [...new Set(emoji)].join(' ');
  return msg`${names} reacted with ${reactions}`;
}

type Sentence = (count: number, names: string) => MessageDescriptor;

const SENTENCES: Record<Exclude<SpokenNotice['kind'], 'message' | 'reaction'>, Sentence> = {
  'participant-joined': (count, names) =>
    msg`${plural(count, { one: `${names} joined`, other: `${names} joined` })}`,
  'participant-left': (count, names) =>
    msg`${plural(count, { one: `${names} left`, other: `${names} left` })}`,
  'hand-raised': (count, names) =>
    msg`${plural(count, { one: `${names} raised a hand`, other: `${names} raised their hands` })}`,
  'hand-lowered': (count, names) =>
    msg`${plural(count, { one: `${names} lowered a hand`, other: `${names} lowered their hands` })}`,
  'screen-share-started': (count, names) =>
    msg`${plural(count, { one: `${names} is presenting`, other: `${names} are presenting` })}`,
  'screen-share-stopped': (count, names) =>
    msg`${plural(count, { one: `${names} stopped presenting`, other: `${names} stopped presenting` })}`,
  'lobby-request': (count, names) =>
    msg`${plural(count, { one: `${names} asks to join`, other: `${names} ask to join` })}`,
  'connection-lost': (_count, names) => msg`Reconnecting to ${names}`,
  'connection-mended': (_count, names) => msg`Connected to ${names} again`,
  'connection-refused': (_count, names) => msg`Connection to ${names} refused: not verified`,
};

const OPPOSITES: Partial<Record<SpokenNotice['kind'], SpokenNotice['kind']>> = {
  'participant-left': 'participant-joined',
  'hand-lowered': 'hand-raised',
  'screen-share-stopped': 'screen-share-started',
  'connection-mended': 'connection-lost',
};

/** Takes out pairs that undo each other: a hand that went up and down again. */
function withoutCancelled(notices: readonly SpokenNotice[]): readonly SpokenNotice[] {
  const lasting: SpokenNotice[] = [];
  for (const notice of notices) {
    const opposite = OPPOSITES[notice.kind];
    const index = lasting.findLastIndex(
      (earlier) => earlier.kind === opposite && personOf(earlier) === personOf(notice),
    );
    if (opposite && index >= 0) lasting.splice(index, 1);
    else lasting.push(notice);
  }
  return lasting;
}

function personOf(notice: SpokenNotice): string {
  return notice.kind === 'message' ? notice.messageId : notice.participantId;
}

/** “Ann”, “Ann, Bo and Cy”, or “Ann, Bo and 4 others”, as the language joins them. */
function namesOf(notices: readonly SpokenNotice[]): string {
  const names = [...new Set(notices.map(({ name }) => name))];
  const read = names.length > NAMES_READ ? names.slice(0, NAMES_READ - 1) : names;
  const rest = names.length - read.length;
  const others = rest > 0 ? [i18n._(msg`${plural(rest, { other: '# others' })}`)] : [];
  return new Intl.ListFormat(i18n.locale).format([...read, ...others]);
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= MESSAGE_LENGTH) return flat;
  const cut = flat.slice(0, MESSAGE_LENGTH);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > 0 ? cut.slice(0, lastSpace) : cut}…`;
}
