import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';

import { LoadingRows } from '@/components/rooms/LoadingRows';
import { LoadFailure } from '@/components/shell/LoadFailure';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { EmptyState } from '@/components/ui/EmptyState';
import { useMyMeetings } from '@/queries/meetings';

import { MeetingRow } from './MeetingRow';

/** The meetings one was in or hosted, the newest first; while loading, empty and failed too. */
export function RecentMeetings() {
  const { t } = useLingui();
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useMyMeetings();
  const meetings = data?.pages.flat();
  if (meetings && meetings.length > 0) {
    return (
      <>
        <Card>
          <ul className="divide-y divide-line">
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        </Card>
        {hasNextPage ? (
          <Button
            variant="ghost"
            className="mt-3"
            loading={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            <Trans>Show earlier meetings</Trans>
          </Button>
        ) : null}
      </>
    );
  }
  if (meetings) {
    return (
      <Card>
        <EmptyState
          icon={CalendarClock}
          title={t`No meetings yet`}
          description={t`Start one above, or join with a link. Who was there, for how long, and what was written is kept here.`}
        />
      </Card>
    );
  }
  if (!error) return <LoadingRows label={t`Loading your meetings`} />;
  return (
    <LoadFailure
      title={t`Your meetings could not be loaded`}
      error={error}
      retrying={isFetching}
      onRetry={() => void refetch()}
    />
  );
}
