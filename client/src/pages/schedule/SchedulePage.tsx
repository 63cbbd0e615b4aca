import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { newSchedule, requestOf, type ScheduleValues } from '@/components/scheduling/scheduleForm';
import { ScheduleForm } from '@/components/scheduling/ScheduleForm';
import { useSchedule } from '@/queries/scheduling';

import { ScheduleLayout } from './ScheduleLayout';

/** A new meeting for later: `?room=` names one's own room to meet in. */
export function SchedulePage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const schedule = useSchedule();
  const [values] = useState(() => newSchedule(Date.now(), parameters.get('room') ?? undefined));

  const submit = async (chosen: ScheduleValues) => {
    const meeting = await schedule.mutateAsync(requestOf(chosen));
    void navigate(`/schedule/${meeting.id}`, { replace: true, state: { isNew: true } });
  };

  return (
    <ScheduleLayout title={t`Schedule a meeting`}>
      <ScheduleForm
        values={values}
        scope={null}
        submitLabel={t`Schedule`}
        error={schedule.error}
        pending={schedule.isPending}
        onSubmit={submit}
      />
    </ScheduleLayout>
  );
}
