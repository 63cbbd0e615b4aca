import * as z from 'zod/mini';

import type {
  ChangeScope,
  OccurrenceDetails,
  ScheduledMeeting,
  ScheduleMeetingRequest,
  UpdateScheduledMeetingRequest,
} from '@/lib/api/models';
import { addMinutes, dayOf, timeOf, timeZoneHere, wallTimeHere } from '@/lib/wallTime';

import { firstDay, noRepeat, recurrenceOf, repeatFormOf, type RepeatForm } from './repeatForm';
import {
  DESCRIPTION_LENGTH,
  MAX_COUNT,
  MAX_EVERY,
  scheduleProblem,
  TITLE_LENGTH,
} from './scheduleProblems';

/** The choice of a room that is yet to be made. */
export const NEW_ROOM = 'new';

const DEFAULT_DURATION_MINUTES = 30;
const HALF_HOUR_MS = 30 * 60_000;

/** What the form holds. */
export interface ScheduleValues {
  title: string;
  description: string;
  /** `2026-03-03`, on the wall in `timeZone` as everything here is. */
  date: string;
  /** `10:00` */
  time: string;
  durationMinutes: number;
  timeZone: string;
  repeat: RepeatForm;
  /** The id of one's own room, or `NEW_ROOM`. */
  room: string;
  /** Of a new room; null for what one's new rooms begin with. */
  waitingRoom: boolean | null;
}

const wholeNumber = (max: number, message: string) =>
  z.int(message).check(z.minimum(1, message), z.maximum(max, message));

const repeat = z.object({
  preset: z.enum(['never', 'daily', 'weekdays', 'weekly', 'monthly', 'yearly', 'custom']),
  every: wholeNumber(MAX_EVERY, scheduleProblem('everyWrong')),
  unit: z.enum(['daily', 'weekly', 'monthly', 'yearly']),
  weekdays: z.array(z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])),
  monthlyBy: z.enum(['day', 'lastDay', 'week', 'lastWeek']),
  ends: z.enum(['never', 'on', 'after']),
  until: z.string(),
  count: wholeNumber(MAX_COUNT, scheduleProblem('countWrong')),
});

const EVERY_FIELD = z.object({
  title: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, scheduleProblem('titleMissing')),
      z.maxLength(TITLE_LENGTH, scheduleProblem('titleTooLong')),
    ),
  description: z
    .string()
    .check(z.trim(), z.maxLength(DESCRIPTION_LENGTH, scheduleProblem('descriptionTooLong'))),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u, scheduleProblem('dateMissing'))),
  time: z.string().check(z.regex(/^\d{2}:\d{2}$/u, scheduleProblem('timeMissing'))),
  durationMinutes: z.number(),
  timeZone: z.string().check(z.minLength(1, scheduleProblem('zoneUnknown'))),
  repeat,
  room: z.string(),
  waitingRoom: z.nullable(z.boolean()),
});

/** Checks what the form holds; the server checks again. */
export const scheduleSchema = EVERY_FIELD.check(
  z.refine(
    ({ repeat: { preset, unit, weekdays } }) =>
      preset !== 'custom' || unit !== 'weekly' || weekdays.length > 0,
    { path: ['repeat', 'weekdays'], error: scheduleProblem('weekdayMissing') },
  ),
  z.refine(
    ({ date, repeat: form }) =>
      form.preset === 'never' || form.ends !== 'on' || form.until >= firstDay(form, date),
    { path: ['repeat', 'until'], error: scheduleProblem('endsBeforeStart') },
  ),
);

/**
 * What a new schedule begins with: the next half hour that is at least a quarter away.
 *
 * @param room - the id of a room to meet in
 */
export function newSchedule(now: number, room: string = NEW_ROOM): ScheduleValues {
  const next = Math.ceil((now + HALF_HOUR_MS / 2) / HALF_HOUR_MS) * HALF_HOUR_MS;
  const wall = wallTimeHere(new Date(next));
  return {
    title: '',
    description: '',
    date: dayOf(wall),
    time: timeOf(wall),
    durationMinutes: DEFAULT_DURATION_MINUTES,
    timeZone: timeZoneHere(),
    repeat: noRepeat(dayOf(wall)),
    room,
    waitingRoom: null,
  };
}

/** What the form holds to change a meeting: all of a series, one of it, or it and what follows. */
export function valuesOf(
  meeting: ScheduledMeeting,
  scope: ChangeScope,
  occurrence: OccurrenceDetails | undefined,
): ScheduleValues {
  const one = scope === 'all' ? undefined : occurrence;
  const wall = one?.localStartsAt ?? meeting.startsAt;
  const recurrence = one ? one.following : meeting.recurrence;
  // The rule is about the day that it gives, also where this one was moved to another.
  const day = dayOf(one?.occurrence ?? meeting.startsAt);
  return {
    title: one?.title ?? meeting.title,
    description: one?.description ?? meeting.description,
    date: dayOf(wall),
    time: timeOf(wall),
    durationMinutes: one?.durationMinutes ?? meeting.durationMinutes,
    timeZone: meeting.timeZone,
    repeat: repeatFormOf(recurrence, day),
    room: meeting.room.id,
    waitingRoom: null,
  };
}

/** The first start that the form says, on the day that its rule knows. */
export function startOf({ date, time, repeat: form }: ScheduleValues): string {
  return `${firstDay(form, date)}T${time}`;
}

/** The end, by the clock on the wall. */
export function endOf(values: ScheduleValues): string {
  return addMinutes(startOf(values), values.durationMinutes);
}

/** What to ask the server for. */
export function requestOf(values: ScheduleValues): ScheduleMeetingRequest {
  const { title, description, durationMinutes, timeZone, room, waitingRoom } = values;
  const startsAt = startOf(values);
  return {
    title,
    description,
    startsAt,
    timeZone,
    durationMinutes,
    recurrence: recurrenceOf(values.repeat, dayOf(startsAt)),
    ...(room === NEW_ROOM ? { waitingRoom } : { roomId: room }),
  };
}

/** What to ask the server to change; one of a series has no zone and no rule of its own. */
export function changesOf(
  values: ScheduleValues,
  scope: ChangeScope,
): UpdateScheduledMeetingRequest {
  const { title, description, durationMinutes, timeZone, date, time } = values;
  if (scope === 'this') return { title, description, startsAt: `${date}T${time}`, durationMinutes };
  const startsAt = startOf(values);
  const recurrence = recurrenceOf(values.repeat, dayOf(startsAt));
  return { title, description, startsAt, timeZone, durationMinutes, recurrence };
}
