import { expect, it } from 'vitest';

import {
  googleCalendarLink,
  googleFeedLink,
  outlookLink,
  webcalLink,
  type CalendarEntry,
} from './calendarLinks';

const ENTRY: CalendarEntry = {
  title: 'Planning & more',
  details: 'Join: https://meet.example.org/abc-def-ghi',
  link: 'https://meet.example.org/abc-def-ghi',
  startsAt: '2026-03-03T23:30',
  durationMinutes: 60,
  timeZone: 'Europe/Berlin',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
};

it("fills in Google's calendar on the wall, over midnight too, with the rule", () => {
  const link = new URL(googleCalendarLink(ENTRY));
  expect(Object.fromEntries(link.searchParams)).toEqual({
    action: 'TEMPLATE',
    text: 'Planning & more',
    details: ENTRY.details,
    location: ENTRY.link,
    dates: '20260303T233000/20260304T003000',
    ctz: 'Europe/Berlin',
    recur: 'RRULE:FREQ=WEEKLY;BYDAY=TU',
  });
  expect(googleCalendarLink({ ...ENTRY, rrule: null })).not.toContain('recur');
});

it('fills in Outlook with moments', () => {
  const { searchParams } = new URL(outlookLink(ENTRY, '2026-03-03T22:30:00.000Z', 60));
  expect(searchParams.get('startdt')).toBe('2026-03-03T22:30:00.000Z');
  expect(searchParams.get('enddt')).toBe('2026-03-03T23:30:00.000Z');
  expect(searchParams.get('subject')).toBe('Planning & more');
});

it('subscribes to a feed by the scheme that calendar programs know', () => {
  const feed = 'https://meet.example.org/api/calendar/secret.ics';
  expect(webcalLink(feed)).toBe('webcal://meet.example.org/api/calendar/secret.ics');
  expect(new URL(googleFeedLink(feed)).searchParams.get('cid')).toBe(webcalLink(feed));
});
