import { useLingui } from '@lingui/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { use } from 'react';
import { DayPicker } from 'react-day-picker';
import type { DayPickerLocale } from 'react-day-picker/locale';

import { Icon } from '@/components/ui/Icon';
import type { Day } from '@/lib/wallTime';

const LOCALES: Readonly<Record<string, () => Promise<DayPickerLocale>>> = {
  en: () => import('react-day-picker/locale/en-US').then((module) => module.enUS),
  de: () => import('react-day-picker/locale/de').then((module) => module.de),
};

const loaded = new Map<string, Promise<DayPickerLocale>>();

/** The calendar's own words in a language; asked for once. */
function wordsOf(language: string): Promise<DayPickerLocale> {
  const known = loaded.get(language);
  if (known) return known;
  const words = (LOCALES[language] ?? LOCALES['en'])?.() ?? Promise.reject(new Error(language));
  loaded.set(language, words);
  return words;
}

const CELL = 'flex h-10 w-10 items-center justify-center rounded-md text-sm pointer-coarse:h-11';

const CLASSES = {
  root: 'relative w-fit',
  months: 'relative',
  month_caption: 'flex h-10 items-center ps-2 text-sm font-semibold',
  nav: 'absolute end-0 top-0 flex gap-1',
  button_previous: `${CELL} text-fg-muted hover:bg-subtle aria-disabled:opacity-40`,
  button_next: `${CELL} text-fg-muted hover:bg-subtle aria-disabled:opacity-40`,
  month_grid: 'mt-1 border-collapse',
  weekday: 'h-8 w-10 text-center text-xs font-medium text-fg-subtle',
  day: 'p-0 text-center',
  day_button: `${CELL} hover:bg-subtle disabled:pointer-events-none disabled:opacity-40`,
  outside: 'invisible',
  today: '[&>button]:font-semibold [&:not([data-selected])>button]:text-accent-text',
  selected:
    '[&>button]:bg-accent [&>button]:text-accent-fg [&>button]:hover:bg-accent-hover [&>button]:font-semibold',
} as const;

interface CalendarMonthProps {
  value: Day | undefined;
  /** The first day that can be chosen. */
  earliest: Day;
  onSelect: (day: Day) => void;
}

/** A month to choose a day from; arrow keys move by days and weeks, page keys by months. */
export function CalendarMonth({ value, earliest, onSelect }: CalendarMonthProps) {
  const { i18n } = useLingui();
  const locale = use(wordsOf(i18n.locale));
  const selected = value ? toLocal(value) : undefined;
  return (
    <DayPicker
      mode="single"
      required
      // eslint-disable-next-line jsx-a11y/no-autofocus -- it was opened to choose: the chosen day is where one goes on from
      autoFocus
      locale={locale}
      selected={selected}
      defaultMonth={selected ?? new Date()}
      startMonth={toLocal(earliest)}
      disabled={{ before: toLocal(earliest) }}
      onSelect={(day) => onSelect(fromLocal(day))}
      classNames={CLASSES}
      components={{ Chevron }}
      dir={document.documentElement.dir}
    />
  );
}

function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) {
  const icon = orientation === 'left' ? ChevronLeft : ChevronRight;
  return <Icon icon={icon} className="rtl:-scale-x-100" />;
}

/** The library speaks of days as midnights where the browser is. */
function toLocal(day: Day): Date {
  return new Date(`${day}T00:00:00`);
}

function fromLocal(date: Date): Day {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
