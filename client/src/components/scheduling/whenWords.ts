import { addMinutes, asUtc, type WallTime } from '@/lib/wallTime';

/**
 * From when until when, on a clock in the meeting's own zone: “Tuesday, March 3, 2026, 10:00 – 10:45 AM”.
 */
export function formatWallRange(locale: string, start: WallTime, minutes: number): string {
  const end = addMinutes(start, minutes);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).formatRange(asUtc(start), asUtc(end));
}

/** The times of day between which something is, where the browser is: “10:00 – 10:45 AM”. */
export function formatTimeRange(locale: string, startsAt: string, endsAt: string): string {
  const words = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  // Over midnight a range would write out both days; the day stands above the times already.
  return start.toDateString() === end.toDateString()
    ? words.formatRange(start, end)
    : `${words.format(start)} – ${words.format(end)}`;
}
