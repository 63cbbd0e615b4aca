import { useLingui } from '@lingui/react/macro';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import { Field } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { inputClasses } from '@/components/ui/Input';
import { Popover } from '@/components/ui/Popover';
import { Spinner } from '@/components/ui/Spinner';
import { cn } from '@/lib/cn';
import type { Day } from '@/lib/wallTime';

import { formatDay } from './describeRecurrence';

const CalendarMonth = lazy(() =>
  import('./CalendarMonth').then((module) => ({ default: module.CalendarMonth })),
);

interface DateFieldProps {
  label: string;
  value: Day;
  earliest: Day;
  onChange: (day: Day) => void;
  hint?: string;
  error?: string | undefined;
  className?: string;
}

/** A day, chosen from a calendar that opens beneath it. */
export function DateField({ label, value, earliest, onChange, ...field }: DateFieldProps) {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const words = value
    ? formatDay(i18n.locale, value, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      })
    : t`Choose a day`;
  return (
    <Field label={label} {...field}>
      {(control) => (
        <Popover
          label={label}
          align="start"
          open={open}
          onOpenChange={setOpen}
          className="p-3"
          trigger={
            <button
              type="button"
              {...control}
              aria-label={`${label}, ${words}`}
              className={cn(inputClasses, 'flex items-center gap-2.5 text-start')}
            >
              <Icon icon={CalendarDays} className="text-fg-subtle" />
              <span className="truncate">{words}</span>
            </button>
          }
        >
          <Suspense
            fallback={
              <div className="flex h-80 w-70 items-center justify-center text-fg-subtle">
                <Spinner label={t`Loading`} />
              </div>
            }
          >
            <CalendarMonth
              value={value || undefined}
              earliest={earliest}
              onSelect={(day) => {
                onChange(day);
                setOpen(false);
              }}
            />
          </Suspense>
        </Popover>
      )}
    </Field>
  );
}
