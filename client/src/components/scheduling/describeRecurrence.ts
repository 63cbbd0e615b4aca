import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural, select } from '@lingui/core/macro';

import type { Recurrence, Weekday } from '@/lib/api/models';
import { asUtc, WEEK, type Day } from '@/lib/wallTime';

const WORKING_DAYS = WEEK.slice(0, 5).join();
// A week that begins on a Monday, to name its days.
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/**
 * A recurrence as a sentence without its full stop: “Every Tuesday until 5 March 2026”.
 *
 * @param first - the day of the first meeting, on which yearly ones repeat
 */
export function describeRecurrence(i18n: I18n, recurrence: Recurrence, first: Day): string {
  const rule = i18n._(describeRule(i18n, recurrence, first));
  const { count, until } = recurrence;
  if (until !== null) {
    const end = formatDay(i18n.locale, until, { day: 'numeric', month: 'long', year: 'numeric' });
    return i18n._(msg`${rule} until ${end}`);
  }
  if (count !== null) {
    return i18n._(msg`${plural(count, { one: `${rule}, once`, other: `${rule}, # times` })}`);
  }
  return rule;
}

function describeRule(i18n: I18n, recurrence: Recurrence, first: Day): MessageDescriptor {
  const { frequency, interval } = recurrence;
  switch (frequency) {
    case 'daily':
      return msg`${plural(interval, { one: 'Every day', other: 'Every # days' })}`;
    case 'weekly':
      return describeWeekly(i18n, recurrence);
    case 'monthly':
      return describeMonthly(i18n, recurrence);
    case 'yearly': {
      const day = formatDay(i18n.locale, first, { day: 'numeric', month: 'long' });
      return msg`${plural(interval, { one: `Every year on ${day}`, other: `Every # years on ${day}` })}`;
    }
  }
}

function describeWeekly({ locale }: I18n, { interval, weekdays }: Recurrence): MessageDescriptor {
  if (interval === 1 && weekdays.join() === WORKING_DAYS) return msg`Every weekday`;
  if (interval === 1 && weekdays.length === WEEK.length) return msg`Every day`;
  const days = new Intl.ListFormat(locale).format(weekdays.map((day) => weekdayName(locale, day)));
  return msg`${plural(interval, { one: `Every ${days}`, other: `Every # weeks on ${days}` })}`;
}

function describeMonthly({ locale }: I18n, recurrence: Recurrence): MessageDescriptor {
  const { interval, monthDay, week, weekdays } = recurrence;
  if (monthDay === -1) {
    return msg`${plural(interval, {
      one: 'Every month on the last day',
      other: 'Every # months on the last day',
    })}`;
  }
  if (monthDay !== null) {
    return msg`${plural(interval, {
      one: `Every month on day ${monthDay}`,
      other: `Every # months on day ${monthDay}`,
    })}`;
  }
  const day = weekdayName(locale, weekdays[0] ?? 'MO');
  const which = weekName(week);
  return msg`${plural(interval, {
    one: select(which, {
      first: `Every month on the first ${day}`,
      second: `Every month on the second ${day}`,
      third: `Every month on the third ${day}`,
      fourth: `Every month on the fourth ${day}`,
      other: `Every month on the last ${day}`,
    }),
    other: select(which, {
      first: `Every ${interval} months on the first ${day}`,
      second: `Every ${interval} months on the second ${day}`,
      third: `Every ${interval} months on the third ${day}`,
      fourth: `Every ${interval} months on the fourth ${day}`,
      other: `Every ${interval} months on the last ${day}`,
    }),
  })}`;
}

type WeekName = 'first' | 'second' | 'third' | 'fourth' | 'last';

const WEEK_NAMES: readonly WeekName[] = ['first', 'second', 'third', 'fourth'];

function weekName(week: Recurrence['week']): WeekName {
  return WEEK_NAMES[(week ?? -1) - 1] ?? 'last';
}

/** A day of the week in words. */
export function weekdayName(
  locale: string,
  weekday: Weekday,
  style: 'long' | 'short' | 'narrow' = 'long',
): string {
  const date = new Date(SOME_MONDAY + WEEK.indexOf(weekday) * DAY_MS);
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(date);
}

/** A day in words, whatever zone the browser is in. */
export function formatDay(
  locale: string,
  day: Day,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'full' },
): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(asUtc(day));
}
