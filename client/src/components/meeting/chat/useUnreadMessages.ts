import { useMeetingStore, type ChatEntry, type MeetingState } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

/** How many messages of others came since the chat was last looked at. */
export function useUnreadMessages(): number {
  const seenUntil = useMeetingViewStore((view) => view.seenUntil);
  return useMeetingStore((state) => countUnread(state.messages, seenUntil));
}

/** Whether one of them is to oneself: by name, or privately. */
export function useUnreadMention(): boolean {
  const seenUntil = useMeetingViewStore((view) => view.seenUntil);
  return useMeetingStore((state) =>
    unreadOf(state.messages, seenUntil).some((message) => isToMe(message, state.self?.personId)),
  );
}

/** Counts what others wrote after a moment, given in milliseconds since 1970. */
export function countUnread(messages: readonly ChatEntry[], seenUntil: number): number {
  return unreadOf(messages, seenUntil).length;
}

/** The id of the first message that was not seen, or null. */
export function firstUnread(state: MeetingState, seenUntil: number): string | null {
  return unreadOf(state.messages, seenUntil).at(-1)?.id ?? null;
}

/** Remembers that everything up to the newest stored message was seen. */
export function markMessagesSeen(): void {
  const newest = useMeetingStore
    .getState()
    .messages.findLast((message) => message.status === 'sent');
  if (newest) useMeetingViewStore.setState({ seenUntil: Date.parse(newest.timestamp) });
}

/**
 * What was not seen, the newest first. It is asked for with every change of the meeting, so it ends at the
 * first message that was seen: of a long history only the end is looked at.
 */
function unreadOf(messages: readonly ChatEntry[], seenUntil: number): ChatEntry[] {
  const unread: ChatEntry[] = [];
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    // What is not stored yet carries the time of this machine's clock.
    if (message?.status !== 'sent') continue;
    if (Date.parse(message.timestamp) <= seenUntil) break;
    if (message.type !== 'SYSTEM' && !message.isOwn && message.deletedAt === undefined) {
      unread.push(message);
    }
  }
  return unread;
}

function isToMe(message: ChatEntry, personId: string | undefined): boolean {
  return (
    message.recipient?.personId === personId ||
    (message.mentions?.some((person) => person.personId === personId) ?? false)
  );
}
