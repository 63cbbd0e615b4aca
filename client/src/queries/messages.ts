import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { StoredMessage } from '@/lib/api/models';

import { keys } from './keys';

/** How many messages one call brings. */
const PAGE_SIZE = 50;

/**
 * The chat before a message, a page at a time and only when asked (`fetchNextPage`); for members with
 * an account. Pages come newest first, the messages within one oldest first.
 */
export function useEarlierMessages(roomId: string | null, before: string | null) {
  return useInfiniteQuery<
    StoredMessage[],
    ApiError,
    InfiniteData<StoredMessage[], string | null>,
    ReturnType<typeof keys.earlierMessages>,
    string | null
  >({
    queryKey: keys.earlierMessages(roomId, before),
    enabled: false,
    staleTime: Infinity,
    initialPageParam: before,
    queryFn: ({ pageParam, signal }) =>
      request('get', '/api/rooms/{id}/messages', {
        path: { id: roomId ?? '' },
        query: { limit: PAGE_SIZE, before: pageParam },
        signal,
      }),
    getNextPageParam: (page) => (page.length < PAGE_SIZE ? undefined : page[0]?.id),
  });
}
