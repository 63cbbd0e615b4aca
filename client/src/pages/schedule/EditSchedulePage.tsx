import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { changesOf, valuesOf, type ScheduleValues } from '@/components/scheduling/scheduleForm';
import { ScheduleForm } from '@/components/scheduling/ScheduleForm';
import { ScopeChoice } from '@/components/scheduling/ScopeChoice';
import { Card } from '@/components/ui/Card';
import type { ChangeScope, OccurrenceDetails, ScheduledMeeting } from '@/lib/api/models';
import {
  useOccurrence,
  useScheduledMeeting,
  useUpdateSchedule,
  type ScheduleTarget,
} from '@/queries/scheduling';
import { toast } from '@/store/useToastStore';

import { ScheduleLayout } from './ScheduleLayout';
import { ScheduleLookup } from './ScheduleLookup';

/** Changes a meeting; of a series, the one that `?occurrence=` names, it and what follows, or all. */
export function EditSchedulePage() {
  const { id = '' } = useParams();
  const [parameters] = useSearchParams();
  const wanted = parameters.get('occurrence');
  const { data: meeting, error } = useScheduledMeeting(id);
  const { data: occurrence, error: occurrenceError } = useOccurrence(id, wanted);
  const failure = error ?? occurrenceError;
  if (failure || !meeting || (wanted !== null && !occurrence)) {
    return <ScheduleLookup error={failure} />;
  }
  return (
    <EditSchedule meeting={meeting} occurrence={meeting.recurrence ? occurrence : undefined} />
  );
}

interface EditScheduleProps {
  meeting: ScheduledMeeting;
  /** The one of a series that one came from. */
  occurrence: OccurrenceDetails | undefined;
}

function EditSchedule({ meeting, occurrence }: EditScheduleProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const update = useUpdateSchedule();
  const [scope, setScope] = useState<ChangeScope>(occurrence ? 'this' : 'all');

  const changeScope = (wanted: ChangeScope) => {
    setScope(wanted);
    update.reset();
  };

  const submit = async (values: ScheduleValues) => {
    const target: ScheduleTarget =
      occurrence && scope !== 'all'
        ? { id: meeting.id, scope, occurrence: occurrence.occurrence }
        : { id: meeting.id, scope: 'all' };
    await update.mutateAsync({ ...target, body: changesOf(values, scope) });
    toast({ tone: 'success', title: t`The meeting is changed` });
    void navigate('/dashboard');
  };

  return (
    <ScheduleLayout title={t`Edit “${meeting.title}”`}>
      {occurrence ? (
        <Card className="mb-6 px-5 py-3">
          <h2 className="pt-1 text-sm font-medium text-fg">
            <Trans>Change</Trans>
          </h2>
          <ScopeChoice label={t`Which ones?`} value={scope} onChange={changeScope} />
        </Card>
      ) : null}
      <ScheduleForm
        // Another scope begins with values of its own.
        key={scope}
        values={valuesOf(meeting, scope, occurrence)}
        scope={scope}
        submitLabel={t`Save`}
        error={update.error}
        pending={update.isPending}
        onSubmit={submit}
      />
    </ScheduleLayout>
  );
}
