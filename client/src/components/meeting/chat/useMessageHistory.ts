import { useMemo, useState } from 'react';

import type { StoredMessage } from '@/lib/api/models';
import { useEarlierMessages } from '@/queries/messages';
import { useAuthStore } from '@/store/useAuthStore';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

/** So many come with joining; fewer mean that there are no earlier ones. */
const MESSAGES_AT_JOIN = 50;

export interface MessageHistory {
  /** Oldest first. */
  readonly messages: readonly ChatEntry[];
  readonly earlier: {
    /** Whether there may be earlier messages that one may read. */
    readonly isAvailable: boolean;
    readonly isLoading: boolean;
    readonly load: () => void;
  };
}

/** The messages of the meeting, with earlier ones loaded on demand for people who have an account. */
export function useMessageHistory(): MessageHistory {
  const recent = useMeetingStore((state) => state.messages);
  const roomId = useMeetingStore((state) => state.roomId);
  const userId = useAuthStore((state) => state.user?.id);
  const [oldest] = useState(() => recent.find((message) => message.status === 'sent')?.id ?? null);
  const query = useEarlierMessages(roomId, oldest);

  const pages = query.data?.pages;
  const messages = useMemo(() => {
    const known = new Set(recent.map((message) => message.id));
    const past = (pages ?? [])
      .toReversed()
      .flat()
      .filter((message) => !known.has(message.id))
      .map((message) => asEntry(message, userId));
    return past.length > 0 ? [...past, ...recent] : recent;
  }, [pages, recent, userId]);

  const mayBeMore = pages ? query.hasNextPage : recent.length >= MESSAGES_AT_JOIN;
  return {
    messages,
    earlier: {
      isAvailable: userId !== undefined && oldest !== null && mayBeMore,
      isLoading: query.isFetching,
      load: () => void query.fetchNextPage(),
    },
  };
}

function asEntry(message: StoredMessage, userId: string | undefined): ChatEntry {
  const { id, senderId, senderName, content, type, timestamp, user } = message;
  return {
    id,
    senderId,
    senderName,
    content,
    type,
    timestamp,
    ...(user ? { user } : {}),
    isOwn: userId !== undefined && user?.id === userId,
    status: 'sent',
  };
}
