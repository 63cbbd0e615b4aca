import type { ChatEntry } from '@/store/useMeetingStore';

/** What one person wrote within a minute, or one note of the system. */
export interface MessageGroup {
  readonly key: string;
  readonly kind: 'system' | 'own' | 'other';
  readonly senderName: string;
  /** ISO 8601: when the first of them was written. */
  readonly timestamp: string;
  readonly messages: readonly ChatEntry[];
}

/** Puts messages in a row that share their sender and their minute under one name. */
export function groupMessages(messages: readonly ChatEntry[]): MessageGroup[] {
  const groups: MessageGroup[] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    const first = last?.messages[0];
    if (last && first && belongTogether(first, message)) {
      groups[groups.length - 1] = { ...last, messages: [...last.messages, message] };
    } else {
      groups.push({
        key: message.clientMessageId ?? message.id,
        kind: kindOf(message),
        senderName: message.senderName,
        timestamp: message.timestamp,
        messages: [message],
      });
    }
  }
  return groups;
}

function kindOf(message: ChatEntry): MessageGroup['kind'] {
  if (message.type === 'SYSTEM') return 'system';
  return message.isOwn ? 'own' : 'other';
}

function belongTogether(a: ChatEntry, b: ChatEntry): boolean {
  return (
    a.type !== 'SYSTEM' &&
    b.type !== 'SYSTEM' &&
    senderOf(a) === senderOf(b) &&
    minuteOf(a) === minuteOf(b)
  );
}

/** History knows accounts, live events know participants: the name tells guests of the history apart. */
function senderOf(message: ChatEntry): string {
  if (message.isOwn) return 'own';
  return `${message.user?.id ?? message.participantId ?? ''} ${message.senderName}`;
}

function minuteOf(message: ChatEntry): number {
  return Math.floor(Date.parse(message.timestamp) / 60_000);
}
