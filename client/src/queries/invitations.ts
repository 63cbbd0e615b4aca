import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { CreatedInvitation, CreateInvitationRequest } from '@/lib/api/models';

import { keys } from './keys';

/** The invitations by which people may still come into a room. */
export function useInvitations(roomId: string) {
  return useQuery({
    queryKey: keys.invitations(roomId),
    queryFn: () => request('get', '/api/rooms/{id}/invitations', { path: { id: roomId } }),
    staleTime: 0,
  });
}

/** Invites; the answer's token is told this once. */
export function useCreateInvitation(roomId: string) {
  const client = useQueryClient();
  return useMutation<CreatedInvitation, ApiError, CreateInvitationRequest>({
    mutationFn: (body) =>
      request('post', '/api/rooms/{id}/invitations', { path: { id: roomId }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.invitations(roomId) }),
  });
}

/** Lets nobody come by an invitation any more. */
export function useRevokeInvitation(roomId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) =>
      request('delete', '/api/rooms/{id}/invitations/{invitationId}', {
        path: { id: roomId, invitationId },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.invitations(roomId) }),
  });
}
