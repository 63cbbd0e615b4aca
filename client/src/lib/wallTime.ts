import type { Weekday } from '@/lib/api/models';

/** A day without a zone: `2026-03-03`. */
export type Day = string;

/** What a clock on a wall shows, without a zone: `2026-03-03T10:00`. */
export type WallTime = string;

/** The days of a week, from Monday on. */
export const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const DAY_MS = 86_400_000;

/** A wall time, or a day at its midnight, as a date whose parts in UTC are those on the wall: to calculate with and to format. */
export function asUtc(wall: WallTime): Date {
  return new Date(wall.length > 10 ? `${wall}:00Z` : `${wall}T00:00:00Z`);
}

/** The day on which a wall time is. */
export function dayOf(wall: WallTime): Day {
  return wall.slice(0, 10);
}

/** The time of day of a wall time: `10:00`. */
export function timeOf(wall: WallTime): string {
  return wall.slice(11, 16);
}

/** A day that is so many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(asUtc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** A wall time that is so many minutes later, by the clock alone. */
export function addMinutes(wall: WallTime, minutes: number): WallTime {
  return new Date(asUtc(wall).getTime() + minutes * 60_000).toISOString().slice(0, 16);
}

/** The day of the week. */
export function weekdayOf(day: Day): Weekday {
  // JavaScript's weeks begin on Sunday.
  return WEEK[(asUtc(day).getUTCDay() + 6) % 7] ?? 'MO';
}

/** The day of the month, from 1. */
export function monthDayOf(day: Day): number {
  return asUtc(day).getUTCDate();
}

/** Whether a day is the last of its month. */
export function isLastOfMonth(day: Day): boolean {
  return monthDayOf(addDays(day, 1)) === 1;
}

/** Which one of its weekday a day is in its month, from 1 to 5. */
export function weekOfMonth(day: Day): number {
  return Math.ceil(monthDayOf(day) / 7);
}

/** Whether no later day of the month has the same weekday. */
export function isLastWeekOfMonth(day: Day): boolean {
  return asUtc(addDays(day, 7)).getUTCMonth() !== asUtc(day).getUTCMonth();
}

/** The wall time of a moment where the browser is. */
export function wallTimeHere(moment: Date): WallTime {
  const shifted = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return new Date(shifted).toISOString().slice(0, 16);
}

/** The browser's time zone, by its name in the IANA database. */
export function timeZoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
