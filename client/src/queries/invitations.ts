import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { CreatedInvitation, CreateInvitationRequest } from '@/lib/api/models';

import { keys } from './keys';
import { asModerator, type ModeratedRoom } from './moderatedRoom';

/** The invitations by which people may still come into a room. */
export function useInvitations(room: ModeratedRoom) {
  return useQuery({
    queryKey: keys.invitations(room.id),
    queryFn: () =>
      request('get', '/api/rooms/{id}/invitations', {
        path: { id: room.id },
        ...asModerator(room),
      }),
    staleTime: 0,
  });
}

/** Invites; the answer's token is told this once. */
export function useCreateInvitation(room: ModeratedRoom) {
  const client = useQueryClient();
  return useMutation<CreatedInvitation, ApiError, CreateInvitationRequest>({
    mutationFn: (body) =>
      request('post', '/api/rooms/{id}/invitations', {
        path: { id: room.id },
        body,
        ...asModerator(room),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.invitations(room.id) }),
  });
}

/** Lets nobody come by an invitation any more. */
export function useRevokeInvitation(room: ModeratedRoom) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) =>
      request('delete', '/api/rooms/{id}/invitations/{invitationId}', {
        path: { id: room.id, invitationId },
        ...asModerator(room),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.invitations(room.id) }),
  });
}
