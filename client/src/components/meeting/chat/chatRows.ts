import type { ChatEntry } from '@/store/useMeetingStore';

/** One line of the chat's list. */
export type ChatRow =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: ChatEntry;
      /** It stands under the name and the time of its sender. */
      readonly startsGroup: boolean;
    }
  /** Neighbouring notes of the system, told in one line. */
  | { readonly kind: 'notes'; readonly key: string; readonly notes: readonly ChatEntry[] }
  /** Above the first message that one has not seen. */
  | { readonly kind: 'unread'; readonly key: string };

/**
 * The lines of the chat: messages of one sender within a minute under one name, comings and goings that
 * follow each other in one line, and a mark above what is new.
 *
 * @param unreadFrom - the id of the first message that was not seen, or null
 */
export function chatRows(messages: readonly ChatEntry[], unreadFrom: string | null): ChatRow[] {
  const rows: ChatRow[] = [];
  for (const message of messages) {
    if (message.id === unreadFrom) rows.push({ kind: 'unread', key: 'unread' });
    const last = rows.at(-1);
    if (message.type === 'SYSTEM') {
      if (last?.kind === 'notes' && last.notes.every(isPassing) && isPassing(message)) {
        rows[rows.length - 1] = { ...last, notes: [...last.notes, message] };
      } else {
        rows.push({ kind: 'notes', key: message.id, notes: [message] });
      }
      continue;
    }
    rows.push({
      kind: 'message',
      key: message.clientMessageId ?? message.id,
      message,
      startsGroup: last?.kind !== 'message' || !belongTogether(last.message, message),
    });
  }
  return rows;
}

/** Somebody came or went: nothing that everybody has to read on its own. */
function isPassing(message: ChatEntry): boolean {
  return message.note?.kind === 'joined' || message.note?.kind === 'left';
}

function belongTogether(a: ChatEntry, b: ChatEntry): boolean {
  return (
    senderOf(a) === senderOf(b) &&
    a.recipient?.personId === b.recipient?.personId &&
    minuteOf(a) === minuteOf(b)
  );
}

function senderOf(message: ChatEntry): string {
  return message.personId ?? message.participantId ?? message.senderName;
}

function minuteOf(message: ChatEntry): number {
  return Math.floor(Date.parse(message.timestamp) / 60_000);
}
