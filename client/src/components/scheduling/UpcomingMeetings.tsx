import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDays, CalendarPlus, Rss } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';

import { LoadingRows } from '@/components/rooms/LoadingRows';
import { LoadFailure } from '@/components/shell/LoadFailure';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { EmptyState } from '@/components/ui/EmptyState';
import { useNow } from '@/hooks/useNow';
import type { Occurrence } from '@/lib/api/models';
import { useUpcoming } from '@/queries/scheduling';

import { CalendarFeedDialog } from './CalendarFeedDialog';
import { groupByDay } from './groupByDay';
import { nextOfEach } from './nextOfEach';
import { ShowMore } from './ShowMore';
import { UpcomingRow } from './UpcomingRow';
import { useFirstFew } from './useFirstFew';

/** How often “today” and the join buttons are looked at again. */
const CLOCK_MS = 20_000;

/** What one has scheduled for the next weeks, by day, of a series the next one; and the way to schedule more. */
export function UpcomingMeetings() {
  const { t } = useLingui();
  const [feedOpen, setFeedOpen] = useState(false);
  return (
    <section aria-labelledby="upcoming">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="upcoming" className="text-sm font-medium text-fg-muted">
          <Trans>Upcoming</Trans>
        </h2>
        <div className="flex items-center gap-1">
          <Button variant="ghost" size="sm" icon={Rss} onClick={() => setFeedOpen(true)}>
            <Trans>Calendar feed</Trans>
          </Button>
          <Button variant="secondary" size="sm" icon={CalendarPlus} asChild>
            <Link to="/schedule">{t`Schedule`}</Link>
          </Button>
        </div>
      </div>
      <UpcomingList />
      <CalendarFeedDialog open={feedOpen} onOpenChange={setFeedOpen} />
    </section>
  );
}

function UpcomingList() {
  const { t } = useLingui();
  const { data: held, error, refetch, isFetching } = useUpcoming();
  if (held && held.length > 0) return <Days held={held} />;
  if (held) {
    return (
      <Card>
        <EmptyState
          icon={CalendarDays}
          title={t`Nothing is scheduled`}
          description={t`Plan a meeting, once or every week, and send the invitation with its link.`}
          action={
            <Button variant="secondary" icon={CalendarPlus} asChild>
              <Link to="/schedule">
                <Trans>Schedule a meeting</Trans>
              </Link>
            </Button>
          }
        />
      </Card>
    );
  }
  if (error) {
    return (
      <LoadFailure
        title={t`Your schedule could not be loaded`}
        error={error}
        retrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  }
  return <LoadingRows label={t`Loading your schedule`} />;
}

function Days({ held }: { held: readonly Occurrence[] }) {
  const { i18n } = useLingui();
  const now = useNow(CLOCK_MS);
  const { shown, ...rest } = useFirstFew(nextOfEach(held));
  const days = groupByDay(i18n, shown, now);
  return (
    <Card className="divide-y divide-line">
      {days.map(({ day, label, held: those }) => (
        <section key={day} aria-labelledby={`upcoming-${day}`} className="py-2">
          <h3
            id={`upcoming-${day}`}
            className="px-4 pt-1.5 pb-1 text-xs font-medium text-fg-subtle sm:px-5"
          >
            {label}
          </h3>
          <ul>
            {those.map((one) => (
              <UpcomingRow
                key={`${one.scheduledMeetingId} ${one.occurrence}`}
                held={one}
                now={now}
              />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore {...rest} className="p-2" />
    </Card>
  );
}
