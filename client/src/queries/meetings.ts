import { useInfiniteQuery, useMutation, useQuery, type InfiniteData } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type {
  MeetingDetails,
  MeetingRecord,
  MeetingSummary,
  StoredMessage,
} from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';

import { keys } from './keys';

/** How many meetings one call brings. */
const PAGE_SIZE = 10;

/** How many messages one call brings. */
const MESSAGES_PAGE_SIZE = 100;

/** The meetings that the person was in or hosted, newest first, a page at a time. */
export function useMyMeetings() {
  const token = useAuthStore((state) => state.token);
  return useInfiniteQuery<
    MeetingSummary[],
    ApiError,
    InfiniteData<MeetingSummary[], string | null>,
    typeof keys.myMeetings,
    string | null
  >({
    queryKey: keys.myMeetings,
    enabled: token !== null,
    // Somebody may come straight out of a meeting: the list is shown at once and checked behind it.
    staleTime: 0,
    initialPageParam: null,
    queryFn: ({ pageParam, signal }) =>
      request('get', '/api/users/me/meetings', {
        query: { limit: PAGE_SIZE, before: pageParam },
        signal,
      }),
    getNextPageParam: (page) => (page.length < PAGE_SIZE ? undefined : page.at(-1)?.id),
  });
}

/** What is kept of one meeting. */
export function useMeetingRecord(id: string) {
  return useQuery<MeetingDetails, ApiError>({
    queryKey: keys.meeting(id),
    staleTime: 0,
    queryFn: ({ signal }) => request('get', '/api/meetings/{id}', { path: { id }, signal }),
  });
}

/** What was written in a meeting: pages newest first, the messages within one oldest first. */
export function useRecordMessages(id: string) {
  return useInfiniteQuery<
    StoredMessage[],
    ApiError,
    InfiniteData<StoredMessage[], string | null>,
    ReturnType<typeof keys.meetingMessages>,
    string | null
  >({
    queryKey: keys.meetingMessages(id),
    initialPageParam: null,
    queryFn: ({ pageParam, signal }) =>
      request('get', '/api/meetings/{id}/messages', {
        path: { id },
        query: { limit: MESSAGES_PAGE_SIZE, before: pageParam },
        signal,
      }),
    getNextPageParam: (page) => (page.length < MESSAGES_PAGE_SIZE ? undefined : page[0]?.id),
  });
}

/** Fetches all that is kept of a meeting. */
export function useExportMeeting() {
  return useMutation<MeetingRecord, ApiError, string>({
    mutationFn: (id) => request('get', '/api/meetings/{id}/record', { path: { id } }),
  });
}

/** Gives the address that downloads a file for the next minutes. */
export function useFileDownload() {
  return useMutation<string, ApiError, string>({
    mutationFn: async (id) => {
      const links = await request('post', '/api/files/{id}/links', { path: { id } });
      return links.download;
    },
  });
}
