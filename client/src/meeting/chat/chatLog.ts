import type { ChatMessage, Reaction, RepliedMessage } from '@/protocol/events.gen';
import type { ChatEntry } from '@/store/useMeetingStore';

type Entries = readonly ChatEntry[];

/** Characters of a message that are shown above an answer to it. */
const EXCERPT_LENGTH = 160;

/** Who writes. */
interface Sender {
  readonly participantId: string;
  readonly personId: string;
  readonly displayName: string;
}

/** What is written, before the server has seen it. */
export type Unsent = Pick<ChatEntry, 'content' | 'type'> &
  Partial<Pick<ChatEntry, 'recipient' | 'mentions' | 'replyTo' | 'file' | 'upload'>>;

/** A message that was written here and is not stored yet; its id is our own until it is. */
export function pendingEntry(
  clientMessageId: string,
  unsent: Unsent,
  sender: Sender,
  timestamp: string,
): ChatEntry {
  return {
    ...unsent,
    id: clientMessageId,
    clientMessageId,
    senderId: null,
    senderName: sender.displayName,
    participantId: sender.participantId,
    personId: sender.personId,
    timestamp,
    isOwn: true,
    status: 'pending',
  };
}

/**
 * Puts a stored message in: after those that are stored, before those that wait, and instead of the one
 * that waited for it. The same message comes twice to its sender, as the acknowledgement and as the
 * event, in either order.
 */
export function withStored(entries: Entries, message: ChatMessage, isOwn: boolean): Entries {
  if (entries.some(({ id }) => id === message.id)) return entries;
  const waiting = entries.find((entry) => waitsFor(entry, message));
  const entry: ChatEntry = { ...message, isOwn: isOwn || waiting?.isOwn === true, status: 'sent' };
  const others = entries.filter((each) => each !== waiting);
  const end = others.findLastIndex(({ status }) => status === 'sent') + 1;
  return others.toSpliced(end, 0, entry);
}

/** Whether it is this message that an entry waits for: one of ours, or one that they told us of. */
export function waitsFor(entry: ChatEntry, message: ChatMessage): boolean {
  if (entry.status === 'sent' || entry.id !== message.clientMessageId) return false;
  return entry.isOwn || entry.personId === message.personId;
}

/** Changes the status of a message that is not stored yet. */
export function withStatus(
  entries: Entries,
  clientMessageId: string,
  status: 'pending' | 'failed',
): Entries {
  return entries.map((entry) => (entry.id === clientMessageId ? { ...entry, status } : entry));
}

/** A message as it is after a change of its text, or without one; answers to it show the same. */
export function withChanged(entries: Entries, message: ChatMessage): Entries {
  return entries.map((entry) => {
    if (entry.id === message.id) {
      return { ...message, senderId: entry.senderId, isOwn: entry.isOwn, status: entry.status };
    }
    return entry.replyTo?.id === message.id ? { ...entry, replyTo: repliedTo(message) } : entry;
  });
}

/** The reactions to a message, all of them. */
export function withReactions(
  entries: Entries,
  messageId: string,
  reactions: readonly Reaction[],
): Entries {
  return entries.map((entry) => {
    if (entry.id !== messageId) return entry;
    const { reactions: _before, ...rest } = entry;
    return reactions.length > 0 ? { ...rest, reactions: [...reactions] } : rest;
  });
}

/**
 * What the room says was written, put together with what we have: what we missed, what was changed
 * meanwhile, then what is not stored yet. Where so much was missed that there is a gap, what was before
 * it is forgotten: it is loaded again by whoever scrolls there.
 */
export function mergeHistory(
  entries: Entries,
  history: readonly ChatMessage[],
  personId: string | null,
): Entries {
  const stored = entries.filter(({ status }) => status === 'sent');
  const known = new Set(stored.map(({ id }) => id));
  const unsent = entries.filter(
    (entry) =>
      entry.status !== 'sent' &&
      (entry.upload !== undefined || !history.some((message) => waitsFor(entry, message))),
  );
  const oldest = history.find(({ id }) => known.has(id));
  const before = oldest
    ? stored.slice(
        0,
        stored.findIndex(({ id }) => id === oldest.id),
      )
    : [];
  const missed = oldest ? history.slice(history.findIndex(({ id }) => id === oldest.id)) : history;
  const fresh = new Set(missed.map(({ id }) => id));
  // What came while we asked is newer than the history.
  const newer = stored.filter(
    ({ id }) => !fresh.has(id) && oldest && isAfter(stored, id, oldest.id),
  );
  return [...before, ...missed.map((each) => asEntry(each, personId)), ...newer, ...unsent];
}

/** What stands above an answer to a message. */
export function repliedTo(message: ChatMessage): RepliedMessage {
  return {
    id: message.id,
    senderName: message.senderName,
    content: message.content.slice(0, EXCERPT_LENGTH),
    type: message.type,
    isDeleted: message.deletedAt !== undefined,
  };
}

/** A message of the history as the chat shows it. */
export function asEntry(message: ChatMessage, personId: string | null): ChatEntry {
  return {
    ...message,
    isOwn: personId !== null && message.personId === personId,
    status: 'sent',
  };
}

function isAfter(entries: Entries, id: string, otherId: string): boolean {
  const place = (wanted: string) => entries.findIndex((entry) => entry.id === wanted);
  return place(id) > place(otherId);
}
