import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Occurrence } from '@/lib/api/models';
import { addDays, dayOf, wallTimeHere, type Day } from '@/lib/wallTime';

import { formatDay } from './describeRecurrence';

/** A day with its meetings. */
export interface UpcomingDay {
  day: Day;
  /** “Today”, “Tomorrow”, “Tuesday, March 3”. */
  label: string;
  held: Occurrence[];
}

/**
 * Meetings by the day on which they are where the browser is; what is on already is today's.
 *
 * @param held - in order
 * @param now - milliseconds since 1970
 */
export function groupByDay(i18n: I18n, held: readonly Occurrence[], now: number): UpcomingDay[] {
  const today = dayOf(wallTimeHere(new Date(now)));
  const days = new Map<Day, Occurrence[]>();
  for (const one of held) {
    const begins = dayOf(wallTimeHere(new Date(one.startsAt)));
    const day = begins < today ? today : begins;
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days].map(([day, those]) => ({ day, label: labelOf(i18n, day, today), held: those }));
}

function labelOf(i18n: I18n, day: Day, today: Day): string {
  if (day === today) return i18n._(msg`Today`);
  if (day === addDays(today, 1)) return i18n._(msg`Tomorrow`);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return formatDay(i18n.locale, day, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}
