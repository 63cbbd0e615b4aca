import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { HostedRoom, RoomDetails, RoomSettingsChange } from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';

import { keys } from './keys';

/** How often the dashboard asks how many people are inside, in milliseconds. */
const PEOPLE_INTERVAL_MS = 10_000;

/** The account's own room; it is made when it is first asked for, and called `nameIfNew` then. */
export function usePersonalRoom(nameIfNew: string | null) {
  const token = useAuthStore((state) => state.token);
  return useQuery<HostedRoom, ApiError>({
    queryKey: keys.personalRoom,
    enabled: token !== null,
    refetchInterval: PEOPLE_INTERVAL_MS,
    queryFn: ({ signal }) =>
      request('get', '/api/rooms/personal', { query: { name: nameIfNew }, signal }),
  });
}

/** The account's rooms that meet again and again, by name. */
export function useNamedRooms() {
  const token = useAuthStore((state) => state.token);
  return useQuery<HostedRoom[], ApiError>({
    queryKey: keys.namedRooms,
    enabled: token !== null,
    refetchInterval: PEOPLE_INTERVAL_MS,
    // Somebody may come straight out of a meeting: the list is shown at once and checked behind it.
    staleTime: 0,
    queryFn: ({ signal }) => request('get', '/api/rooms', { signal }),
  });
}

export interface RoomChange {
  id: string;
  /** Absent: it keeps its name. */
  name?: string;
  settings: RoomSettingsChange;
}

/** Changes a room's name and settings, at once for whoever is inside. */
export function useChangeRoom() {
  const cache = useQueryClient();
  return useMutation<RoomDetails, ApiError, RoomChange>({
    mutationFn: async ({ id, name, settings }) => {
      const path = { id };
      const changed = await request('patch', '/api/rooms/{id}/settings', { path, body: settings });
      if (name === undefined) return changed;
      return request('patch', '/api/rooms/{id}', { path, body: { name } });
    },
    onSuccess: (changed) => put(cache, changed),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.ownRooms }),
  });
}

/** Closes a room for good. It leaves the list at once, and returns where that fails. */
export function useCloseRoom() {
  const cache = useQueryClient();
  return useMutation<RoomDetails, ApiError, HostedRoom, { before: HostedRoom[] | undefined }>({
    mutationFn: (room) => request('delete', '/api/rooms/{id}', { path: { id: room.id } }),
    onMutate: async (closed) => {
      await cache.cancelQueries({ queryKey: keys.namedRooms });
      const before = cache.getQueryData<HostedRoom[]>(keys.namedRooms);
      cache.setQueryData<HostedRoom[]>(keys.namedRooms, (rooms) =>
        rooms?.filter((room) => room.id !== closed.id),
      );
      return { before };
    },
    onError: (_error, _room, context) => cache.setQueryData(keys.namedRooms, context?.before),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.ownRooms }),
  });
}

/** Shows a changed room before the server is asked again. */
function put(cache: QueryClient, changed: RoomDetails): void {
  const update = (room: HostedRoom) => (room.id === changed.id ? { ...room, ...changed } : room);
  cache.setQueryData<HostedRoom>(keys.personalRoom, (room) => room && update(room));
  cache.setQueryData<HostedRoom[]>(keys.namedRooms, (rooms) => rooms?.map(update));
}
