import type { Recurrence, Weekday } from '@/lib/api/models';
import {
  addDays,
  isLastOfMonth,
  isLastWeekOfMonth,
  monthDayOf,
  weekdayOf,
  weekOfMonth,
  type Day,
} from '@/lib/wallTime';

/** The recurrences that are one choice away; everything else is put together as `custom`. */
export type RepeatPreset =
  'never' | 'daily' | 'weekdays' | 'weekly' | 'monthly' | 'yearly' | 'custom';

/** By what a month is counted, always read from the day of the first meeting. */
export type MonthlyBy = 'day' | 'lastDay' | 'week' | 'lastWeek';

/** How a meeting repeats, as the form holds it: every choice keeps its value while another is tried. */
export interface RepeatForm {
  preset: RepeatPreset;
  every: number;
  unit: Recurrence['frequency'];
  weekdays: Weekday[];
  monthlyBy: MonthlyBy;
  ends: 'never' | 'on' | 'after';
  until: Day;
  count: number;
}

const WORKING_DAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
const DEFAULT_COUNT = 10;
const DEFAULT_LENGTH_DAYS = 90;

/** What the form begins with for a meeting on a day that does not repeat. */
export function noRepeat(day: Day): RepeatForm {
  return {
    preset: 'never',
    every: 1,
    unit: 'weekly',
    weekdays: [weekdayOf(day)],
    monthlyBy: 'day',
    ends: 'never',
    until: addDays(day, DEFAULT_LENGTH_DAYS),
    count: DEFAULT_COUNT,
  };
}

/** The form of a recurrence, with the simplest choice that says it. */
export function repeatFormOf(recurrence: Recurrence | null, day: Day): RepeatForm {
  const start = noRepeat(day);
  if (!recurrence) return start;
  const { frequency, interval, weekdays, week, monthDay, count, until } = recurrence;
  const form: RepeatForm = {
    ...start,
    unit: frequency,
    every: interval,
    weekdays: weekdays.length > 0 && frequency === 'weekly' ? weekdays : start.weekdays,
    monthlyBy: monthDay === -1 ? 'lastDay' : week === -1 ? 'lastWeek' : week ? 'week' : 'day',
    ends: until !== null ? 'on' : count !== null ? 'after' : 'never',
    until: until ?? start.until,
    count: count ?? start.count,
  };
  return { ...form, preset: presetOf(form, day) };
}

function presetOf(form: RepeatForm, day: Day): RepeatPreset {
  const { unit, every, weekdays, monthlyBy } = form;
  if (every !== 1) return 'custom';
  switch (unit) {
    case 'weekly':
      if (weekdays.join() === weekdayOf(day)) return 'weekly';
      return weekdays.join() === WORKING_DAYS.join() ? 'weekdays' : 'custom';
    case 'monthly':
      return monthlyBy === 'day' ? 'monthly' : 'custom';
    case 'daily':
    case 'yearly':
      return unit;
  }
}

/** The choices that a day gives for “by the month”. */
export function monthlyChoices(day: Day): MonthlyBy[] {
  return [
    'day',
    ...(isLastOfMonth(day) ? (['lastDay'] as const) : []),
    ...(weekOfMonth(day) <= 4 ? (['week'] as const) : []),
    ...(isLastWeekOfMonth(day) ? (['lastWeek'] as const) : []),
  ];
}

/**
 * The day of the first meeting: the chosen one, or the next on which the form's rule has one.
 */
export function firstDay(repeat: RepeatForm, day: Day): Day {
  const weekdays = weekdaysOf(repeat, day);
  for (let later = 0; later < 7; later += 1) {
    const candidate = addDays(day, later);
    if (weekdays.length === 0 || weekdays.includes(weekdayOf(candidate))) return candidate;
  }
  return day;
}

/** The days of the week that a rule is about; none where it is about other days. */
function weekdaysOf({ preset, unit, weekdays }: RepeatForm, day: Day): readonly Weekday[] {
  if (preset === 'weekdays') return WORKING_DAYS;
  if (preset === 'weekly') return [weekdayOf(day)];
  return preset === 'custom' && unit === 'weekly' ? weekdays : [];
}

/** The recurrence that the form says for a first meeting on a day; null where it does not repeat. */
export function recurrenceOf(repeat: RepeatForm, day: Day): Recurrence | null {
  const { preset, ends } = repeat;
  if (preset === 'never') return null;
  const custom = preset === 'custom';
  const frequency = custom ? repeat.unit : preset === 'weekdays' ? 'weekly' : preset;
  const monthly = monthlyOf(custom ? repeat.monthlyBy : 'day', day);
  return {
    frequency,
    interval: custom ? repeat.every : 1,
    weekdays: [...weekdaysOf(repeat, day)],
    week: null,
    monthDay: null,
    ...(frequency === 'monthly' ? monthly : {}),
    count: ends === 'after' ? repeat.count : null,
    until: ends === 'on' ? repeat.until : null,
  };
}

function monthlyOf(wanted: MonthlyBy, day: Day): Partial<Recurrence> {
  // What was chosen for another day may not be true of this one.
  const by = monthlyChoices(day).includes(wanted) ? wanted : 'day';
  switch (by) {
    case 'day':
      return { monthDay: monthDayOf(day) };
    case 'lastDay':
      return { monthDay: -1 };
    case 'week':
      return { week: weekOfMonth(day) as Recurrence['week'], weekdays: [weekdayOf(day)] };
    case 'lastWeek':
      return { week: -1, weekdays: [weekdayOf(day)] };
  }
}
