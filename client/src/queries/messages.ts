import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { StoredMessage } from '@/lib/api/models';

import { keys } from './keys';

/** The newest matches that a search brings. */
const MOST_MATCHES = 100;

/** Messages of one call while all are fetched. */
const LARGEST_PAGE = 500;

/** A meeting's chat, and what shows that we are in it. */
export interface MeetingChatAccess {
  readonly roomId: string;
  readonly token: string;
}

/** The messages of the meeting in which every word occurs, oldest first; off for an empty text. */
export function useChatSearch({ roomId, token }: MeetingChatAccess, text: string) {
  return useQuery<StoredMessage[], ApiError>({
    queryKey: keys.chatSearch(roomId, text),
    enabled: text !== '',
    // Something may have been written since.
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request('get', '/api/rooms/{id}/chat/search', {
        path: { id: roomId },
        query: { q: text, limit: MOST_MATCHES },
        token,
        signal,
      }),
  });
}

/** Everything that was written in the meeting and that we may read, oldest first. */
export async function wholeChat({ roomId, token }: MeetingChatAccess): Promise<StoredMessage[]> {
  let messages: StoredMessage[] = [];
  for (;;) {
    const before = messages[0]?.id ?? null;
    const page = await request('get', '/api/rooms/{id}/chat', {
      path: { id: roomId },
      query: { limit: LARGEST_PAGE, before },
      token,
    });
    messages = [...page, ...messages];
    if (page.length < LARGEST_PAGE) return messages;
  }
}
