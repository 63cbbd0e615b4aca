import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { request } from '@/lib/api/client';

import { keys } from './keys';

/** Who was removed from a room and may not come in now; for hosts and co-hosts with an account. */
export function useExclusions(roomId: string | null, isAllowed: boolean) {
  return useQuery({
    queryKey: keys.exclusions(roomId),
    queryFn: () => request('get', '/api/rooms/{id}/exclusions', { path: { id: roomId ?? '' } }),
    enabled: isAllowed && roomId !== null,
    staleTime: 0,
  });
}

/** Lets somebody come in again. */
export function useLiftExclusion(roomId: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (exclusionId: string) =>
      request('delete', '/api/rooms/{id}/exclusions/{exclusionId}', {
        path: { id: roomId ?? '', exclusionId },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.exclusions(roomId) }),
  });
}
