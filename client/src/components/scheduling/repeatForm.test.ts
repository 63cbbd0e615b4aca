import { describe, expect, it } from 'vitest';

import {
  firstDay,
  monthlyChoices,
  noRepeat,
  recurrenceOf,
  repeatFormOf,
  type RepeatForm,
} from './repeatForm';

// A Tuesday, the first of its month.
const DAY = '2026-03-03';

function form(change: Partial<RepeatForm>): RepeatForm {
  return { ...noRepeat(DAY), ...change };
}

describe('recurrenceOf', () => {
  it('gives nothing for a meeting that does not repeat', () => {
    expect(recurrenceOf(noRepeat(DAY), DAY)).toBeNull();
  });

  it.each([
    ['daily', { frequency: 'daily', weekdays: [] }],
    ['weekdays', { frequency: 'weekly', weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'] }],
    ['weekly', { frequency: 'weekly', weekdays: ['TU'] }],
    ['monthly', { frequency: 'monthly', monthDay: 3 }],
    ['yearly', { frequency: 'yearly' }],
  ] as const)('knows what %s means for a day', (preset, wanted) => {
    expect(recurrenceOf(form({ preset }), DAY)).toMatchObject({ ...wanted, interval: 1 });
  });

  it('takes intervals and days only from what is put together', () => {
    const change = { every: 2, unit: 'weekly', weekdays: ['MO', 'FR'] } as const;
    const values = { ...change, weekdays: [...change.weekdays] };
    expect(recurrenceOf(form({ ...values, preset: 'custom' }), DAY)).toMatchObject({
      interval: 2,
      weekdays: ['MO', 'FR'],
    });
    expect(recurrenceOf(form({ ...values, preset: 'daily' }), DAY)).toMatchObject({ interval: 1 });
  });

  it('ends never, on a day, or after a number of meetings', () => {
    const daily = form({ preset: 'daily', until: '2026-05-01', count: 4 });
    const ends = (value: RepeatForm['ends']) => recurrenceOf({ ...daily, ends: value }, DAY);
    expect(ends('never')).toMatchObject({ until: null, count: null });
    expect(ends('on')).toMatchObject({ until: '2026-05-01', count: null });
    expect(ends('after')).toMatchObject({ until: null, count: 4 });
  });

  it.each([
    ['2026-03-03', 'week', { week: 1, weekdays: ['TU'] }],
    ['2026-03-31', 'lastWeek', { week: -1, weekdays: ['TU'] }],
    ['2026-03-31', 'lastDay', { monthDay: -1 }],
    // Chosen for another day and not true of this one.
    ['2026-03-03', 'lastDay', { monthDay: 3 }],
    ['2026-03-31', 'week', { monthDay: 31 }],
  ] as const)('reads from %s what “%s” of a month is', (day, monthlyBy, wanted) => {
    const monthly = form({ preset: 'custom', unit: 'monthly', monthlyBy });
    expect(recurrenceOf(monthly, day)).toMatchObject(wanted);
  });
});

describe('repeatFormOf', () => {
  it.each<Partial<RepeatForm>>([
    { preset: 'never' },
    { preset: 'daily', ends: 'after', count: 3 },
    { preset: 'weekdays' },
    { preset: 'weekly', ends: 'on', until: '2026-06-30' },
    { preset: 'monthly' },
    { preset: 'yearly' },
    { preset: 'custom', unit: 'weekly', every: 2, weekdays: ['TU', 'TH'] },
    { preset: 'custom', unit: 'monthly', monthlyBy: 'week' },
    { preset: 'custom', unit: 'daily', every: 10 },
  ])('reads back %o', (change) => {
    const recurrence = recurrenceOf(form(change), DAY);
    const read = repeatFormOf(recurrence, DAY);
    expect(read.preset).toBe(change.preset);
    expect(recurrenceOf(read, DAY)).toEqual(recurrence);
  });
});

describe('firstDay', () => {
  it('is the next day that the rule knows', () => {
    const days = form({ preset: 'custom', weekdays: ['MO', 'TH'] });
    expect(firstDay(days, DAY)).toBe('2026-03-05');
    expect(firstDay(form({ preset: 'weekdays' }), '2026-03-07')).toBe('2026-03-09');
    expect(firstDay(form({ preset: 'weekly' }), DAY)).toBe(DAY);
    expect(firstDay(form({ preset: 'custom', weekdays: [] }), DAY)).toBe(DAY);
  });
});

describe('monthlyChoices', () => {
  it('offers only what is true of the day', () => {
    expect(monthlyChoices('2026-03-03')).toEqual(['day', 'week']);
    expect(monthlyChoices('2026-03-31')).toEqual(['day', 'lastDay', 'lastWeek']);
    expect(monthlyChoices('2026-02-28')).toEqual(['day', 'lastDay', 'week', 'lastWeek']);
  });
});
