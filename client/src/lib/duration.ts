import { i18n } from '@lingui/core';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long something takes, as people say it in their language: “42 min”, “1 hr 5 min”, or with
 * whole words “1 hour 5 minutes”; seconds only below a minute.
 *
 * @param milliseconds - not below 0
 */
export function formatDuration(milliseconds: number, words: 'short' | 'long' = 'short'): string {
  const unit = (count: number, name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(i18n.locale, { style: 'unit', unit: name, unitDisplay: words }).format(
      count,
    );
  if (milliseconds < MINUTE) return unit(Math.floor(milliseconds / SECOND), 'second');
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const parts = [
    ...(hours > 0 ? [unit(hours, 'hour')] : []),
    ...(minutes > 0 || hours === 0 ? [unit(minutes, 'minute')] : []),
  ];
  return new Intl.ListFormat(i18n.locale, { type: 'unit', style: 'narrow' }).format(parts);
}
