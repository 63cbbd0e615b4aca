import { addMinutes } from '@/lib/wallTime';

/** What goes into somebody's calendar. */
export interface CalendarEntry {
  title: string;
  /** With the link in it. */
  details: string;
  link: string;
  /** On a clock in `timeZone`. */
  startsAt: string;
  durationMinutes: number;
  timeZone: string;
  /** As an RRULE of RFC 5545. */
  rrule: string | null;
}

/** Opens a new entry in Google's calendar, filled in and repeating as the meeting does. */
export function googleCalendarLink(entry: CalendarEntry): string {
  const { title, details, link, startsAt, durationMinutes, timeZone, rrule } = entry;
  const dates = [startsAt, addMinutes(startsAt, durationMinutes)].map(basicFormat).join('/');
  return address('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    details,
    location: link,
    dates,
    ctz: timeZone,
    ...(rrule ? { recur: `RRULE:${rrule}` } : {}),
  });
}

/** Opens a new entry in Outlook on the web; it takes moments, and no recurrence. */
export function outlookLink(
  entry: Pick<CalendarEntry, 'title' | 'details' | 'link'>,
  startsAt: string,
  durationMinutes: number,
): string {
  const end = new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
  return address('https://outlook.office.com/calendar/0/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: entry.title,
    body: entry.details,
    location: entry.link,
    startdt: startsAt,
    enddt: end,
  });
}

/** Where a meeting's calendar file is. */
export function calendarFile(scheduledMeetingId: string): string {
  return `/api/scheduled-meetings/${encodeURIComponent(scheduledMeetingId)}/calendar.ics`;
}

/** Subscribes to a feed in whatever program the device opens calendars with. */
export function webcalLink(feed: string): string {
  return feed.replace(/^https?:/u, 'webcal:');
}

/** Subscribes to a feed in Google's calendar. */
export function googleFeedLink(feed: string): string {
  return address('https://calendar.google.com/calendar/r', { cid: webcalLink(feed) });
}

/** `2026-03-03T10:00` as RFC 5545 writes it: `20260303T100000`. */
function basicFormat(wall: string): string {
  return `${wall.replace(/[-:]/gu, '')}00`;
}

function address(base: string, parameters: Record<string, string>): string {
  return `${base}?${new URLSearchParams(parameters)}`;
}
