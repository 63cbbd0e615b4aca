import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type {
  CreateRoomRequest,
  PresentParticipant,
  RoomDetails,
  RoomPreview,
} from '@/lib/api/models';

import { keys } from './keys';

/** How often the pre-join page asks who is inside, in milliseconds. */
const PRESENCE_INTERVAL_MS = 5_000;

/** What anybody may know of a room. An unknown code gives an error of code `NOT_FOUND`. */
export function useRoomByCode(code: string) {
  return useQuery<RoomPreview, ApiError>({
    queryKey: keys.room(code),
    queryFn: ({ signal }) => request('get', '/api/rooms/code/{code}', { path: { code }, signal }),
    staleTime: 0,
  });
}

/** Who is in a room now, kept fresh while `watching`. */
export function useRoomPresence(code: string, watching: boolean) {
  return useQuery<PresentParticipant[], ApiError>({
    queryKey: keys.presence(code),
    enabled: watching,
    refetchInterval: PRESENCE_INTERVAL_MS,
    queryFn: ({ signal }) =>
      request('get', '/api/rooms/code/{code}/participants', { path: { code }, signal }),
  });
}

/** What somebody may choose for a new room; the rest is as in their defaults. */
export type RoomOptions = CreateRoomRequest;

/** Makes a room, with oneself as its host. */
export function useCreateRoom() {
  const cache = useQueryClient();
  return useMutation<RoomDetails, ApiError, RoomOptions>({
    mutationFn: (options) => request('post', '/api/rooms', { body: options }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.ownRooms }),
  });
}
