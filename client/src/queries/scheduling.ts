import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type {
  ChangeScope,
  Occurrence,
  OccurrenceDetails,
  RoomPreview,
  ScheduledMeeting,
  ScheduleMeetingRequest,
  UpdateScheduledMeetingRequest,
} from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';

import { keys } from './keys';

/** How often the list of what is to come is looked up again, in milliseconds. */
const UPCOMING_INTERVAL_MS = 60_000;

/** How often somebody who waits for a meeting hears whether it was moved, in milliseconds. */
const ROOM_INTERVAL_MS = 30_000;

/** Which meetings of a series are meant; `occurrence` is left out for all of them. */
export interface ScheduleTarget {
  id: string;
  scope: ChangeScope;
  occurrence?: string;
}

/** The meetings of the next 30 days that the person has scheduled, the soonest first. */
export function useUpcoming() {
  const token = useAuthStore((state) => state.token);
  return useQuery<Occurrence[], ApiError>({
    queryKey: keys.upcoming,
    enabled: token !== null,
    refetchInterval: UPCOMING_INTERVAL_MS,
    staleTime: 0,
    queryFn: ({ signal }) => request('get', '/api/users/me/upcoming', { signal }),
  });
}

/** A meeting or series of one's own. */
export function useScheduledMeeting(id: string) {
  return useQuery<ScheduledMeeting, ApiError>({
    queryKey: keys.scheduledMeeting(id),
    queryFn: ({ signal }) =>
      request('get', '/api/scheduled-meetings/{id}', { path: { id }, signal }),
  });
}

/** One of a series, by its start as the rule gives it; nothing is asked without one. */
export function useOccurrence(id: string, occurrence: string | null) {
  return useQuery<OccurrenceDetails, ApiError>({
    queryKey: keys.occurrence(id, occurrence ?? ''),
    enabled: occurrence !== null,
    queryFn: ({ signal }) =>
      request('get', '/api/scheduled-meetings/{id}/occurrences/{occurrence}', {
        path: { id, occurrence: occurrence ?? '' },
        signal,
      }),
  });
}

/** Schedules a meeting or a series. */
export function useSchedule() {
  const cache = useQueryClient();
  return useMutation<ScheduledMeeting, ApiError, ScheduleMeetingRequest>({
    mutationFn: (body) => request('post', '/api/scheduled-meetings', { body }),
    onSuccess: async (meeting) => {
      cache.setQueryData(keys.scheduledMeeting(meeting.id), meeting);
      await Promise.all([
        cache.invalidateQueries({ queryKey: keys.upcoming }),
        cache.invalidateQueries({ queryKey: keys.ownRooms }),
      ]);
    },
  });
}

interface ScheduleUpdate extends ScheduleTarget {
  body: UpdateScheduledMeetingRequest;
}

/** Changes a meeting, or the meant ones of a series; gives the one or series that they are of now. */
export function useUpdateSchedule() {
  const cache = useQueryClient();
  return useMutation<ScheduledMeeting, ApiError, ScheduleUpdate>({
    mutationFn: ({ id, body, ...query }) =>
      request('patch', '/api/scheduled-meetings/{id}', { path: { id }, query, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.scheduling }),
  });
}

/** Cancels a meeting, or the meant ones of a series. */
export function useCancelSchedule() {
  const cache = useQueryClient();
  return useMutation<ScheduledMeeting, ApiError, ScheduleTarget>({
    mutationFn: ({ id, ...query }) =>
      request('delete', '/api/scheduled-meetings/{id}', { path: { id }, query }),
    // Also where it failed: somebody may have cancelled it elsewhere.
    onSettled: () => cache.invalidateQueries({ queryKey: keys.scheduling }),
  });
}

/** The secret address of one's calendar. */
export function useCalendarFeed() {
  return useQuery<{ url: string }, ApiError>({
    queryKey: keys.calendarFeed,
    queryFn: ({ signal }) => request('get', '/api/users/me/calendar-feed', { signal }),
  });
}

/** Makes a new address; the old one gives nothing any more. */
export function useRotateCalendarFeed() {
  const cache = useQueryClient();
  return useMutation<{ url: string }, ApiError>({
    mutationFn: () => request('post', '/api/users/me/calendar-feed/rotate', {}),
    onSuccess: (feed) => cache.setQueryData(keys.calendarFeed, feed),
  });
}

/** Keeps what is known of a room fresh while somebody waits in front of it. */
export function useFreshRoom(code: string) {
  return useQuery<RoomPreview, ApiError>({
    queryKey: keys.room(code),
    queryFn: ({ signal }) => request('get', '/api/rooms/code/{code}', { path: { code }, signal }),
    refetchInterval: ROOM_INTERVAL_MS,
    staleTime: ROOM_INTERVAL_MS,
  });
}
