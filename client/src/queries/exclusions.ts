import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { request } from '@/lib/api/client';

import { keys } from './keys';
import { asModerator, type ModeratedRoom } from './moderatedRoom';

/** Who was removed from a room and may not come in now; for hosts and co-hosts. */
export function useExclusions(room: ModeratedRoom) {
  return useQuery({
    queryKey: keys.exclusions(room.id),
    queryFn: () =>
      request('get', '/api/rooms/{id}/exclusions', {
        path: { id: room.id },
        ...asModerator(room),
      }),
    staleTime: 0,
  });
}

/** Lets somebody come in again. */
export function useLiftExclusion(room: ModeratedRoom) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (exclusionId: string) =>
      request('delete', '/api/rooms/{id}/exclusions/{exclusionId}', {
        path: { id: room.id, exclusionId },
        ...asModerator(room),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.exclusions(room.id) }),
  });
}
