import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';
import { Link } from 'react-router';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input, inputClasses } from '@/components/ui/Input';
import { Select } from '@/components/ui/Select';
import { Separator } from '@/components/ui/Separator';
import { ApiError } from '@/lib/api/ApiError';
import type { ChangeScope } from '@/lib/api/models';
import { cn } from '@/lib/cn';
import { formatDuration } from '@/lib/duration';
import { asUtc, dayOf, wallTimeHere } from '@/lib/wallTime';

import { DateField } from './DateField';
import { RepeatFields } from './RepeatFields';
import { RoomFields } from './RoomFields';
import { useScheduleFailure } from './scheduleFailure';
import { scheduleSchema, type ScheduleValues } from './scheduleForm';
import {
  DESCRIPTION_LENGTH,
  scheduleProblem,
  TITLE_LENGTH,
  useScheduleProblem,
} from './scheduleProblems';
import { TimeZoneField } from './TimeZoneField';

const MINUTE_MS = 60_000;
const DURATIONS = [15, 30, 45, 60, 90, 120, 180, 240, 480];

interface ScheduleFormProps {
  values: ScheduleValues;
  /** What is changed; null for a new meeting. One of a series has neither a rule nor a zone of its own. */
  scope: ChangeScope | null;
  submitLabel: string;
  /** What failed before; fields that it is about say so themselves. */
  error: ApiError | null;
  pending: boolean;
  /** Sends it; throws what failed. */
  onSubmit: (values: ScheduleValues) => Promise<void>;
}

/** When a meeting is held, how it repeats and where. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { values, scope, submitLabel, error, pending, onSubmit } = props;
  const describe = useScheduleFailure();
  const form = useForm<ScheduleValues>({
    resolver: zodResolver(scheduleSchema),
    defaultValues: values,
  });

  const submit = form.handleSubmit(async (chosen) => {
    const failure = await onSubmit(chosen).catch((thrown: unknown) => thrown);
    const field = failure instanceof ApiError ? FIELD_OF[failure.code] : undefined;
    if (field) form.setError(field.name, { message: field.message }, { shouldFocus: true });
  });

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-6">
        {error && !FIELD_OF[error.code] ? (
          <Callout tone="danger" urgent>
            {describe(error)}
          </Callout>
        ) : null}
        <TitleField />
        <TimeFields showZone={scope !== 'this'} />
        {scope === 'this' ? null : <RepeatFields />}
        <Separator />
        {scope === null ? <RoomFields /> : null}
        <DescriptionField />
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button variant="secondary" size="lg" asChild>
            <Link to="/dashboard">
              <Trans>Cancel</Trans>
            </Link>
          </Button>
          <Button type="submit" size="lg" loading={pending}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

/** The failures that are about one field. */
const FIELD_OF: Partial<
  Record<string, { name: 'date' | 'timeZone'; message: ReturnType<typeof scheduleProblem> }>
> = {
  MEETING_IN_THE_PAST: { name: 'date', message: scheduleProblem('inThePast') },
  TIME_ZONE_UNKNOWN: { name: 'timeZone', message: scheduleProblem('zoneUnknown') },
};

function TitleField() {
  const { t } = useLingui();
  const { register, formState } = useFormContext<ScheduleValues>();
  const describe = useScheduleProblem();
  return (
    <Field label={t`Title`} error={describe(formState.errors.title)}>
      {(control) => (
        <Input
          {...control}
          {...register('title')}
          maxLength={TITLE_LENGTH}
          placeholder={t`Weekly planning`}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

/** Day, time, length and the zone in which they are meant. */
function TimeFields({ showZone }: { showZone: boolean }) {
  const { t } = useLingui();
  const { register, setValue, formState } = useFormContext<ScheduleValues>();
  const describe = useScheduleProblem();
  const { errors } = formState;
  const [date, time, durationMinutes, timeZone] = useWatch<
    ScheduleValues,
    ['date', 'time', 'durationMinutes', 'timeZone']
  >({ name: ['date', 'time', 'durationMinutes', 'timeZone'] });
  const durations = [...new Set([...DURATIONS, durationMinutes])].sort((a, b) => a - b);
  const today = dayOf(wallTimeHere(new Date()));
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_minmax(0,1fr)]">
        <DateField
          label={t`Day`}
          value={date}
          earliest={date && date < today ? date : today}
          error={describe(errors.date)}
          onChange={(day) => setValue('date', day, { shouldValidate: true, shouldDirty: true })}
          className="max-sm:col-span-2"
        />
        <Field label={t`Time`} error={describe(errors.time)}>
          {(control) => <Input {...control} {...register('time')} type="time" step={300} />}
        </Field>
        <Field label={t`Duration`}>
          {(control) => (
            <Select
              {...control}
              value={String(durationMinutes)}
              options={durations.map((minutes) => ({
                value: String(minutes),
                label: formatDuration(minutes * MINUTE_MS, 'long'),
              }))}
              onValueChange={(minutes) => setValue('durationMinutes', Number(minutes))}
            />
          )}
        </Field>
      </div>
      {showZone ? (
        <div>
          <TimeZoneField
            value={timeZone}
            at={offsetTime(date, time)}
            onChange={(zone) => setValue('timeZone', zone, { shouldValidate: true })}
          />
          {errors.timeZone ? (
            <p role="alert" className="mt-1.5 text-sm text-danger-text">
              {describe(errors.timeZone)}
            </p>
          ) : null}
        </div>
      ) : (
        <p className="text-sm text-fg-subtle">
          {t`Day and time are those in ${timeZone.replaceAll('_', ' ')}.`}
        </p>
      )}
    </div>
  );
}

/** When offsets are shown for: about the start of the meeting, or now while that is not whole. */
function offsetTime(date: string, time: string): Date {
  const start = asUtc(`${date}T${time || '12:00'}`);
  return Number.isNaN(start.getTime()) ? new Date() : start;
}

function DescriptionField() {
  const { t } = useLingui();
  const { register, formState } = useFormContext<ScheduleValues>();
  const describe = useScheduleProblem();
  return (
    <Field
      label={t`Description`}
      aside={t`Optional`}
      hint={t`Stands in the invitation and in calendars.`}
      error={describe(formState.errors.description)}
    >
      {(control) => (
        <textarea
          {...control}
          {...register('description')}
          rows={3}
          maxLength={DESCRIPTION_LENGTH}
          className={cn(inputClasses, 'h-auto resize-y py-2.5')}
        />
      )}
    </Field>
  );
}
