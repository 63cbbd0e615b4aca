import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { SessionInfo } from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';

import { keys } from './keys';

/** Where the account is signed in, the last one used first. */
export function useSessions() {
  return useQuery<SessionInfo[], ApiError>({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => request('get', '/api/users/me/sessions', { signal }),
    staleTime: 0,
  });
}

/** Ends one sign-in. The list shows it at once, and takes it back where it fails. */
export function useEndSession() {
  const cache = useQueryClient();
  return useMutation<undefined, ApiError, string, { before: SessionInfo[] | undefined }>({
    mutationFn: (id) => request('delete', '/api/users/me/sessions/{id}', { path: { id } }),
    onMutate: async (ended) => {
      await cache.cancelQueries({ queryKey: keys.sessions });
      const before = cache.getQueryData<SessionInfo[]>(keys.sessions);
      cache.setQueryData<SessionInfo[]>(keys.sessions, (sessions) =>
        sessions?.filter(({ id }) => id !== ended),
      );
      return { before };
    },
    onError: (error, _ended, context) => {
      // One that has ended already is as gone as was asked for.
      if (error.code !== 'NOT_FOUND') cache.setQueryData(keys.sessions, context?.before);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: keys.sessions }),
  });
}

/** Ends every sign-in but this one, which goes on with a new token. */
export function useEndOtherSessions() {
  const setToken = useAuthStore((state) => state.setToken);
  const cache = useQueryClient();
  return useMutation<{ accessToken: string }, ApiError>({
    mutationFn: () => request('delete', '/api/users/me/sessions', {}),
    onSuccess: ({ accessToken }) => {
      setToken(accessToken);
      return cache.invalidateQueries({ queryKey: keys.sessions });
    },
  });
}
