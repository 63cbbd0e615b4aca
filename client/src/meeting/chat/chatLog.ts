import type { ChatMessage } from '@/protocol/events.gen';
import type { ChatEntry } from '@/store/useMeetingStore';

/** A message that was written here and is not stored yet; its id is our own until it is. */
export function pendingEntry(
  clientMessageId: string,
  content: string,
  sender: { readonly participantId: string; readonly displayName: string },
  timestamp: string,
): ChatEntry {
  return {
    id: clientMessageId,
    clientMessageId,
    senderId: null,
    senderName: sender.displayName,
    participantId: sender.participantId,
    content,
    type: 'TEXT',
    timestamp,
    isOwn: true,
    status: 'pending',
  };
}

/**
 * Puts a stored message in: in the place of the one that was pending for it, or at the end. The same
 * message comes twice to its sender, as the acknowledgement and as the event, in either order.
 */
export function withStored(
  entries: readonly ChatEntry[],
  message: ChatMessage,
  isOwn: boolean,
): readonly ChatEntry[] {
  if (entries.some(({ id }) => id === message.id)) return entries;
  const { clientMessageId } = message;
  const pending =
    clientMessageId === undefined ? -1 : entries.findIndex(({ id }) => id === clientMessageId);
  const entry: ChatEntry = { ...message, isOwn: isOwn || pending !== -1, status: 'sent' };
  return pending === -1 ? [...entries, entry] : entries.with(pending, entry);
}

/** Changes the status of a message that is not stored yet. */
export function withStatus(
  entries: readonly ChatEntry[],
  clientMessageId: string,
  status: 'pending' | 'failed',
): readonly ChatEntry[] {
  return entries.map((entry) => (entry.id === clientMessageId ? { ...entry, status } : entry));
}

/**
 * What was said while we were away, put together with what we have: stored messages by time, each once,
 * then those that are not stored yet.
 */
export function mergeHistory(
  entries: readonly ChatEntry[],
  history: readonly ChatMessage[],
): readonly ChatEntry[] {
  const known = new Set(entries.map(({ id }) => id));
  const stored = entries.filter(({ status }) => status === 'sent');
  const unsent = entries.filter(({ status }) => status !== 'sent');
  const missed = history
    .filter(({ id }) => !known.has(id))
    .map((message): ChatEntry => ({ ...message, isOwn: false, status: 'sent' }));
  const byTime = (one: ChatEntry, other: ChatEntry) =>
    Date.parse(one.timestamp) - Date.parse(other.timestamp);
  return [...[...stored, ...missed].sort(byTime), ...unsent];
}
