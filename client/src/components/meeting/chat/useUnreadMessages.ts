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
    state.messages.some(
      (message) => isUnread(message, seenUntil) && isToMe(message, state.self?.personId),
    ),
  );
}

/** Counts what others wrote after a moment, given in milliseconds since 1970. */
export function countUnread(messages: readonly ChatEntry[], seenUntil: number): number {
  return messages.filter((message) => isUnread(message, seenUntil)).length;
}

/** The id of the first message that was not seen, or null. */
export function firstUnread(state: MeetingState, seenUntil: number): string | null {
  return state.messages.find((message) => isUnread(message, seenUntil))?.id ?? null;
}

/** Remembers that everything up to the newest stored message was seen. */
export function markMessagesSeen(): void {
  const newest = useMeetingStore
    .getState()
    .messages.findLast((message) => message.status === 'sent');
  if (newest) useMeetingViewStore.setState({ seenUntil: Date.parse(newest.timestamp) });
}

function isUnread(message: ChatEntry, seenUntil: number): boolean {
  return (
    message.type !== 'SYSTEM' &&
    !message.isOwn &&
    message.deletedAt === undefined &&
    Date.parse(message.timestamp) > seenUntil
  );
}

function isToMe(message: ChatEntry, personId: string | undefined): boolean {
  return (
    message.recipient?.personId === personId ||
    (message.mentions?.some((person) => person.personId === personId) ?? false)
  );
}
