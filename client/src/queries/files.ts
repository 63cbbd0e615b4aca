import { useQuery } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { FileLinks } from '@/lib/api/models';

import { keys } from './keys';

/** Links work for ten minutes; before that, others are asked for. */
const FRESH_FOR_MS = 8 * 60_000;

/**
 * Links that open a file of a meeting for whoever may read its message.
 *
 * @param token - what the meeting gave to whoever is inside
 */
export function useFileLinks(fileId: string, token: string | null) {
  return useQuery<FileLinks, ApiError>({
    queryKey: keys.fileLinks(fileId),
    enabled: token !== null && fileId !== '',
    staleTime: FRESH_FOR_MS,
    refetchInterval: FRESH_FOR_MS,
    queryFn: ({ signal }) => fileLinks(fileId, token ?? '', signal),
  });
}

/** The same, for a moment when they are needed at once. */
export function fileLinks(fileId: string, token: string, signal?: AbortSignal) {
  return request('post', '/api/files/{id}/links', {
    path: { id: fileId },
    token,
    ...(signal ? { signal } : {}),
  });
}
