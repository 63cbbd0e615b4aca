import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';

import type { Recurrence } from '@/lib/api/models';

import { describeRecurrence } from './describeRecurrence';

const english = setupI18n({ locale: 'en', messages: { en: {} } });

function sentence(change: Partial<Recurrence>): string {
  const recurrence: Recurrence = {
    frequency: 'weekly',
    interval: 1,
    weekdays: [],
    week: null,
    monthDay: null,
    count: null,
    until: null,
    ...change,
  };
  return describeRecurrence(english, recurrence, '2026-03-03');
}

describe('describeRecurrence', () => {
  it.each<[string, Partial<Recurrence>]>([
    ['Every day', { frequency: 'daily' }],
    ['Every 3 days', { frequency: 'daily', interval: 3 }],
    ['Every Tuesday', { weekdays: ['TU'] }],
    ['Every Tuesday and Thursday', { weekdays: ['TU', 'TH'] }],
    ['Every Monday, Tuesday, and Friday', { weekdays: ['MO', 'TU', 'FR'] }],
    ['Every weekday', { weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'] }],
    ['Every day', { weekdays: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] }],
    ['Every 2 weeks on Tuesday', { weekdays: ['TU'], interval: 2 }],
    ['Every month on day 3', { frequency: 'monthly', monthDay: 3 }],
    ['Every 6 months on the last day', { frequency: 'monthly', monthDay: -1, interval: 6 }],
    ['Every month on the first Tuesday', { frequency: 'monthly', week: 1, weekdays: ['TU'] }],
    [
      'Every 2 months on the last Friday',
      { frequency: 'monthly', week: -1, weekdays: ['FR'], interval: 2 },
    ],
    ['Every year on March 3', { frequency: 'yearly' }],
    ['Every Tuesday until March 31, 2026', { weekdays: ['TU'], until: '2026-03-31' }],
    ['Every Tuesday, 10 times', { weekdays: ['TU'], count: 10 }],
    ['Every day, once', { frequency: 'daily', count: 1 }],
  ])('says “%s”', (words, change) => {
    expect(sentence(change)).toBe(words);
  });

  it('names days and dates in the language that is spoken', () => {
    const german = setupI18n({
      locale: 'de',
      // What the macro makes of the text is the key; untranslated it stays English around them.
      messages: { de: {} },
    });
    const recurrence: Recurrence = {
      frequency: 'weekly',
      interval: 1,
      weekdays: ['MO', 'WE'],
      week: null,
      monthDay: null,
      count: null,
      until: '2026-03-31',
    };
    expect(describeRecurrence(german, recurrence, '2026-03-02')).toContain('Montag und Mittwoch');
    expect(describeRecurrence(german, recurrence, '2026-03-02')).toContain('31. März 2026');
  });
});
