import { Plural, useLingui } from '@lingui/react/macro';
import { ToggleGroup } from 'radix-ui';
import { useFormContext, useWatch } from 'react-hook-form';

import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { Select } from '@/components/ui/Select';
import type { Recurrence, Weekday } from '@/lib/api/models';
import { WEEK, type Day } from '@/lib/wallTime';

import { DateField } from './DateField';
import { describeRecurrence, formatDay, weekdayName } from './describeRecurrence';
import {
  firstDay,
  monthlyChoices,
  recurrenceOf,
  type MonthlyBy,
  type RepeatForm,
  type RepeatPreset,
} from './repeatForm';
import type { ScheduleValues } from './scheduleForm';
import { MAX_COUNT, MAX_EVERY, useScheduleProblem } from './scheduleProblems';

const PRESETS: readonly RepeatPreset[] = [
  'never',
  'daily',
  'weekdays',
  'weekly',
  'monthly',
  'yearly',
  'custom',
];

/** Whether and how the meeting repeats, and when that ends. */
export function RepeatFields() {
  const { t, i18n } = useLingui();
  const { setValue } = useFormContext<ScheduleValues>();
  const repeat = useWatch<ScheduleValues, 'repeat'>({ name: 'repeat' });
  const date = useWatch<ScheduleValues, 'date'>({ name: 'date' });
  const first = firstDay(repeat, date);
  const recurrence = recurrenceOf(repeat, first);
  const sentence = recurrence ? describeRecurrence(i18n, recurrence, first) : null;

  const presetLabel = (preset: RepeatPreset) => {
    if (preset === 'never') return t`Does not repeat`;
    if (preset === 'custom') return t`Custom…`;
    const plain = recurrenceOf({ ...repeat, preset, ends: 'never' }, date);
    return plain ? describeRecurrence(i18n, plain, date) : '';
  };

  return (
    <div className="flex flex-col gap-4">
      <Field label={t`Repeats`}>
        {(control) => (
          <Select
            {...control}
            value={repeat.preset}
            options={PRESETS.map((value) => ({ value, label: presetLabel(value) }))}
            onValueChange={(preset) =>
              setValue('repeat.preset', preset as RepeatPreset, { shouldValidate: true })
            }
          />
        )}
      </Field>
      {repeat.preset === 'custom' ? <CustomRule repeat={repeat} day={date} /> : null}
      {recurrence ? <Ending repeat={repeat} first={first} /> : null}
      {sentence ? (
        <p role="status" className="rounded-md bg-subtle px-3 py-2 text-sm text-fg-muted">
          {first === date
            ? sentence
            : t`${sentence}. The first meeting is on ${formatDay(i18n.locale, first)}.`}
        </p>
      ) : null}
    </div>
  );
}

interface RuleProps {
  repeat: RepeatForm;
  day: Day;
}

/** Every so many days, weeks, months or years, and on which of their days. */
function CustomRule({ repeat, day }: RuleProps) {
  const { t, i18n } = useLingui();
  const { register, setValue, formState } = useFormContext<ScheduleValues>();
  const describe = useScheduleProblem();
  const errors = formState.errors.repeat;
  const units: { value: Recurrence['frequency']; label: string }[] = [
    { value: 'daily', label: t`days` },
    { value: 'weekly', label: t`weeks` },
    { value: 'monthly', label: t`months` },
    { value: 'yearly', label: t`years` },
  ];
  return (
    <fieldset className="flex flex-col gap-4 rounded-lg border border-line p-4">
      <legend className="px-1 text-sm font-medium text-fg">{t`Custom repetition`}</legend>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t`Every`} error={describe(errors?.every)}>
          {(control) => (
            <Input
              {...control}
              {...register('repeat.every', { valueAsNumber: true })}
              type="number"
              inputMode="numeric"
              min={1}
              max={MAX_EVERY}
            />
          )}
        </Field>
        <Field label={t`Unit`}>
          {(control) => (
            <Select
              {...control}
              value={repeat.unit}
              options={units}
              onValueChange={(unit) =>
                setValue('repeat.unit', unit as Recurrence['frequency'], { shouldValidate: true })
              }
            />
          )}
        </Field>
      </div>
      {repeat.unit === 'weekly' ? (
        <WeekdayChoice
          value={repeat.weekdays}
          error={describe(errors?.weekdays)}
          onChange={(weekdays) =>
            setValue('repeat.weekdays', weekdays, { shouldValidate: true, shouldDirty: true })
          }
        />
      ) : null}
      {repeat.unit === 'monthly' ? (
        <Field label={t`On`}>
          {(control) => (
            <Select
              {...control}
              value={monthlyChoices(day).includes(repeat.monthlyBy) ? repeat.monthlyBy : 'day'}
              options={monthlyChoices(day).map((value) => ({
                value,
                label: monthlyLabel(value),
              }))}
              onValueChange={(value) => setValue('repeat.monthlyBy', value as MonthlyBy)}
            />
          )}
        </Field>
      ) : null}
    </fieldset>
  );

  function monthlyLabel(monthlyBy: MonthlyBy): string {
    const monthly = { ...repeat, preset: 'custom', monthlyBy, every: 1, ends: 'never' } as const;
    const rule = recurrenceOf(monthly, day);
    return rule ? describeRecurrence(i18n, rule, day) : '';
  }
}

interface WeekdayChoiceProps {
  value: readonly Weekday[];
  error: string | undefined;
  onChange: (weekdays: Weekday[]) => void;
}

function WeekdayChoice({ value, error, onChange }: WeekdayChoiceProps) {
  const { t, i18n } = useLingui();
  return (
    <Field label={t`On these days`} error={error}>
      {({ id, ...control }) => (
        <ToggleGroup.Root
          {...control}
          id={id}
          type="multiple"
          aria-label={t`On these days`}
          value={[...value]}
          onValueChange={(days) => onChange(WEEK.filter((day) => days.includes(day)))}
          className="grid grid-cols-7 gap-1"
        >
          {WEEK.map((day) => (
            <ToggleGroup.Item
              key={day}
              value={day}
              aria-label={weekdayName(i18n.locale, day)}
              className="flex h-10 items-center justify-center rounded-md border border-line bg-control text-sm text-fg-muted hover:bg-subtle-hover data-[state=on]:border-accent data-[state=on]:bg-accent data-[state=on]:font-medium data-[state=on]:text-accent-fg pointer-coarse:h-11"
            >
              {weekdayName(i18n.locale, day, 'short')}
            </ToggleGroup.Item>
          ))}
        </ToggleGroup.Root>
      )}
    </Field>
  );
}

/** When a series ends: never, on a day, after a number of meetings. */
function Ending({ repeat, first }: { repeat: RepeatForm; first: Day }) {
  const { t } = useLingui();
  const { register, setValue, formState } = useFormContext<ScheduleValues>();
  const describe = useScheduleProblem();
  const errors = formState.errors.repeat;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t`Ends`}>
        {(control) => (
          <Select
            {...control}
            value={repeat.ends}
            options={[
              { value: 'never', label: t`Never` },
              { value: 'on', label: t`On a day` },
              { value: 'after', label: t`After a number of meetings` },
            ]}
            onValueChange={(ends) => setValue('repeat.ends', ends as RepeatForm['ends'])}
          />
        )}
      </Field>
      {repeat.ends === 'on' ? (
        <DateField
          label={t`Last day`}
          value={repeat.until}
          earliest={first}
          error={describe(errors?.until)}
          onChange={(until) => setValue('repeat.until', until, { shouldValidate: true })}
        />
      ) : null}
      {repeat.ends === 'after' ? (
        <Field
          label={t`Meetings`}
          error={describe(errors?.count)}
          aside={
            Number.isFinite(repeat.count) ? (
              <Plural value={repeat.count} one="# meeting" other="# meetings" />
            ) : null
          }
        >
          {(control) => (
            <Input
              {...control}
              {...register('repeat.count', { valueAsNumber: true })}
              type="number"
              inputMode="numeric"
              min={1}
              max={MAX_COUNT}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
