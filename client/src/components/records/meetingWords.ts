import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';

import type { MeetingSummary } from '@/lib/api/models';

/** Who was there, in a few words: “Ada, Ben and 3 others”. */
export function peopleInWords({
  names,
  peopleCount,
}: Pick<MeetingSummary, 'names' | 'peopleCount'>): string {
  const others = peopleCount - names.length;
  const listed =
    others > 0 ? [...names, plural(others, { one: '# other', other: '# others' })] : names;
  return new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(listed);
}

/** When it began: “Sun, Nov 22, 8:04 PM”, with the year where it was another one. */
export function startInWords(iso: string, now: Date = new Date()): string {
  const date = new Date(iso);
  return new Intl.DateTimeFormat(i18n.locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(date);
}

/** A time of the day. */
export function timeInWords(iso: string): string {
  return new Intl.DateTimeFormat(i18n.locale, { hour: 'numeric', minute: '2-digit' }).format(
    new Date(iso),
  );
}

/** What to call somebody whose account is gone. */
export function nameInWords(name: string): string {
  return name || t`Former participant`;
}

/** How long a meeting took so far, in milliseconds. */
export function lengthOf(
  { startedAt, endedAt }: Pick<MeetingSummary, 'startedAt' | 'endedAt'>,
  now: number = Date.now(),
): number {
  return Math.max(0, (endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt));
}
