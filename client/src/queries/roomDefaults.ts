import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { RoomDefaults } from '@/lib/api/models';

import { keys } from './keys';

/** What the account's new rooms begin with. */
export function useRoomDefaults() {
  return useQuery<RoomDefaults, ApiError>({
    queryKey: keys.roomDefaults,
    queryFn: ({ signal }) => request('get', '/api/users/me/room-defaults', { signal }),
  });
}

/** Chooses what new rooms begin with. Shown at once, and taken back where it fails. */
export function useSetRoomDefaults() {
  const cache = useQueryClient();
  return useMutation<RoomDefaults, ApiError, RoomDefaults, { before: RoomDefaults | undefined }>({
    mutationFn: (body) => request('put', '/api/users/me/room-defaults', { body }),
    // One after the other: the last choice wins.
    scope: { id: 'room-defaults' },
    onMutate: async (chosen) => {
      await cache.cancelQueries({ queryKey: keys.roomDefaults });
      const before = cache.getQueryData<RoomDefaults>(keys.roomDefaults);
      cache.setQueryData(keys.roomDefaults, chosen);
      return { before };
    },
    onError: (_error, _chosen, context) => cache.setQueryData(keys.roomDefaults, context?.before),
  });
}
