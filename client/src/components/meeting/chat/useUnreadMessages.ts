import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

/** How many messages of others came since the chat was last looked at. */
export function useUnreadMessages(): number {
  const seenUntil = useMeetingViewStore((view) => view.seenUntil);
  return useMeetingStore((state) => countUnread(state.messages, seenUntil));
}

/** Counts what others wrote after a moment, given in milliseconds since 1970. */
export function countUnread(messages: readonly ChatEntry[], seenUntil: number): number {
  return messages.filter(
    (message) =>
      message.type !== 'SYSTEM' && !message.isOwn && Date.parse(message.timestamp) > seenUntil,
  ).length;
}

/** Remembers that everything up to the newest stored message was seen. */
export function markMessagesSeen(): void {
  const newest = useMeetingStore
    .getState()
    .messages.findLast((message) => message.status === 'sent');
  if (newest) useMeetingViewStore.setState({ seenUntil: Date.parse(newest.timestamp) });
}
