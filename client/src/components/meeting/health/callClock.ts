import { t } from '@lingui/core/macro';

import type { Finding } from '@/lib/callHealth/findings';

const MINUTE_MS = 60_000;

/** The time of day, with seconds where they matter. */
export function formatClock(at: number, locale: string, withSeconds = false): string {
  return new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(withSeconds && { second: '2-digit' }),
  }).format(at);
}

/** When something was, as a sentence begins with it. */
export function describeTime({ from, to, times }: Finding, locale: string): string {
  const [start, end] = [formatClock(from, locale), formatClock(to, locale)];
  if (times > 1) return t`${times} times between ${start} and ${end}`;
  if (start !== end && to - from >= MINUTE_MS) return t`Between ${start} and ${end}`;
  const seconds = Math.max(1, Math.round((to - from) / 1_000));
  const duration = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  }).format(seconds);
  return t`At ${start}, for ${duration},`;
}
