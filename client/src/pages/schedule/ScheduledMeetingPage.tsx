import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Video } from 'lucide-react';
import { Link, useLocation, useParams } from 'react-router';

import { ScheduledCard } from '@/components/scheduling/ScheduledCard';
import { SeriesDates } from '@/components/scheduling/SeriesDates';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { useScheduledMeeting } from '@/queries/scheduling';

import { ScheduleLayout } from './ScheduleLayout';
import { ScheduleLookup } from './ScheduleLookup';

/** One scheduled meeting or series: its invitation, ready to be sent. */
export function ScheduledMeetingPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const isNew = (useLocation().state as { isNew?: boolean } | null)?.isNew === true;
  const { data: meeting, error } = useScheduledMeeting(id);
  if (!meeting) return <ScheduleLookup error={error} />;
  return (
    <ScheduleLayout
      title={meeting.title}
      description={
        isNew ? t`It is scheduled. Send the invitation to the people you want to meet.` : null
      }
    >
      {meeting.isCancelled ? (
        <Callout tone="warning" className="mb-4">
          <Trans>This meeting is cancelled.</Trans>
        </Callout>
      ) : null}
      <ScheduledCard meeting={meeting} />
      {meeting.isCancelled ? null : (
        <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <Button variant="secondary" size="lg" icon={Pencil} asChild>
            <Link to={editPath(meeting.id, meeting.nextOccurrence)}>
              <Trans>Edit</Trans>
            </Link>
          </Button>
          <Button variant="secondary" size="lg" icon={Video} asChild>
            <Link to={`/${meeting.room.code}`}>
              <Trans>Open the meeting</Trans>
            </Link>
          </Button>
        </div>
      )}
      {meeting.recurrence && !meeting.isCancelled ? <SeriesDates series={meeting} /> : null}
    </ScheduleLayout>
  );
}

function editPath(id: string, occurrence: string | null): string {
  return occurrence ? `/schedule/${id}/edit?occurrence=${occurrence}` : `/schedule/${id}/edit`;
}
