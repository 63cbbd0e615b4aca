import { i18n } from '@lingui/core';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Beyond this many days a date says more than a count of days. */
const DAYS_COUNTED = 7;

/**
 * How long ago something was, as people say it in their language: “now”, “3 hours ago”, “yesterday”,
 * “March 12”.
 *
 * @param iso - an ISO 8601 time
 * @param now - milliseconds since the epoch
 */
export function relativeTime(iso: string, now: number = Date.now()): string {
  const { locale } = i18n;
  const past = now - Date.parse(iso);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (past < MINUTE) return words.format(0, 'second');
  if (past < HOUR) return words.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return words.format(-Math.floor(past / HOUR), 'hour');
  if (past < DAYS_COUNTED * DAY) return words.format(-Math.floor(past / DAY), 'day');
  const sameYear = new Date(iso).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(iso));
}
