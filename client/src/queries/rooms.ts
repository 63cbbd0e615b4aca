import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type {
  CreateRoomRequest,
  PresentParticipant,
  RoomDetails,
  RoomPreview,
  RoomSummary,
} from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';

import { keys } from './keys';

/** How often the pre-join page asks who is inside, in milliseconds. */
const PRESENCE_INTERVAL_MS = 5_000;

/** The 20 newest rooms that the person hosted or joined. */
export function useMyRooms() {
  const token = useAuthStore((state) => state.token);
  return useQuery<RoomSummary[], ApiError>({
    queryKey: keys.myRooms,
    enabled: token !== null,
    queryFn: ({ signal }) => request('get', '/api/users/me/rooms', { signal }),
    // Somebody may come straight out of a meeting: the list is shown at once and checked behind it.
    staleTime: 0,
  });
}

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

/** What somebody may choose for a new room; the rest is the server's default. */
export type RoomOptions = Partial<CreateRoomRequest>;

const DEFAULT_OPTIONS: CreateRoomRequest = {
  waitingRoom: false,
  allowGuestAccess: true,
  allowChat: true,
  allowScreenShare: true,
  muteParticipantsOnJoin: false,
};

/** Makes a room, with oneself as its host. */
export function useCreateRoom() {
  const cache = useQueryClient();
  return useMutation<RoomDetails, ApiError, RoomOptions>({
    mutationFn: (options) =>
      request('post', '/api/rooms', { body: { ...DEFAULT_OPTIONS, ...options } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.myRooms }),
  });
}

/** Ends a room for everyone in it. The list shows it at once, and takes it back where it fails. */
export function useEndRoom() {
  const cache = useQueryClient();
  return useMutation<RoomDetails, ApiError, RoomSummary, { before: RoomSummary[] | undefined }>({
    mutationFn: (room) => request('delete', '/api/rooms/{id}', { path: { id: room.id } }),
    onMutate: async (ended) => {
      await cache.cancelQueries({ queryKey: keys.myRooms });
      const before = cache.getQueryData<RoomSummary[]>(keys.myRooms);
      cache.setQueryData<RoomSummary[]>(keys.myRooms, (rooms) =>
        rooms?.map((room) => (room.id === ended.id ? { ...room, isActive: false } : room)),
      );
      return { before };
    },
    onError: (_error, _room, context) => cache.setQueryData(keys.myRooms, context?.before),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.myRooms }),
  });
}
