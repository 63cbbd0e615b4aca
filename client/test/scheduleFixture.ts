import type { Occurrence, Recurrence, ScheduledMeeting } from '@/lib/api/models';

/** Every Tuesday, without an end. */
export const EVERY_TUESDAY: Recurrence = {
  frequency: 'weekly',
  interval: 1,
  weekdays: ['TU'],
  week: null,
  monthDay: null,
  count: null,
  until: null,
};

const ROOM = { id: 'room', code: 'abc-def-ghi', name: 'Planning' };

/** A series of Tuesdays in Berlin, from 3 March 2026 on. */
export function scheduledMeeting(change: Partial<ScheduledMeeting> = {}): ScheduledMeeting {
  return {
    id: 'series',
    room: ROOM,
    title: 'Planning',
    description: '',
    startsAt: '2026-03-03T10:00',
    timeZone: 'Europe/Berlin',
    durationMinutes: 45,
    recurrence: EVERY_TUESDAY,
    rrule: 'FREQ=WEEKLY;BYDAY=TU',
    isCancelled: false,
    nextStartsAt: '2026-03-03T09:00:00.000Z',
    nextOccurrence: '2026-03-03T10:00',
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    ...change,
  };
}

/** One of that series. */
export function occurrence(startsAt: Date, change: Partial<Occurrence> = {}): Occurrence {
  const durationMinutes = change.durationMinutes ?? 45;
  const wall = startsAt.toISOString().slice(0, 16);
  return {
    scheduledMeetingId: 'series',
    occurrence: wall,
    room: ROOM,
    title: 'Planning',
    description: '',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000).toISOString(),
    localStartsAt: wall,
    timeZone: 'UTC',
    durationMinutes,
    recurrence: EVERY_TUESDAY,
    isException: false,
    ...change,
  };
}
