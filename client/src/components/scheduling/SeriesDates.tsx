import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import type { Occurrence, ScheduledMeeting } from '@/lib/api/models';
import { dayOf, wallTimeHere } from '@/lib/wallTime';
import { useUpcoming } from '@/queries/scheduling';

import { formatDay } from './describeRecurrence';
import { OccurrenceMenu } from './OccurrenceMenu';
import { formatTimeRange } from './whenWords';

/** Dates that are shown before somebody asks for more. */
const SHOWN_FIRST = 6;

/** When a series is held in the next weeks, each date with what can be done with it alone. */
export function SeriesDates({ series }: { series: ScheduledMeeting }) {
  const { data: held = [] } = useUpcoming();
  const [all, setAll] = useState(false);
  const dates = held.filter(({ scheduledMeetingId }) => scheduledMeetingId === series.id);
  const hidden = dates.length - SHOWN_FIRST;
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="dates" className="mt-8">
      <h2 id="dates" className="mb-3 text-sm font-medium text-fg-muted">
        <Trans>The next dates</Trans>
      </h2>
      <Card className="py-2">
        <ul>
          {(all ? dates : dates.slice(0, SHOWN_FIRST)).map((date) => (
            <DateRow key={date.occurrence} date={date} series={series} />
          ))}
        </ul>
        {hidden > 0 && !all ? (
          <div className="px-2 pt-2">
            <Button variant="ghost" block onClick={() => setAll(true)}>
              <Trans>Show {hidden} more</Trans>
            </Button>
          </div>
        ) : null}
      </Card>
    </section>
  );
}

function DateRow({ date, series }: { date: Occurrence; series: ScheduledMeeting }) {
  const { i18n } = useLingui();
  const day = formatDay(i18n.locale, dayOf(wallTimeHere(new Date(date.startsAt))), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return (
    <li className="flex items-center gap-3 py-1.5 ps-4 pe-4 sm:ps-6 sm:pe-5">
      <div className="flex min-w-0 flex-1 flex-wrap gap-x-4 text-sm max-sm:flex-col">
        <p className="text-fg sm:w-52">{day}</p>
        <p className="text-fg-muted tabular-nums">
          {formatTimeRange(i18n.locale, date.startsAt, date.endsAt)}
        </p>
        {date.title === series.title ? null : (
          <p className="w-full truncate text-fg-subtle">{date.title}</p>
        )}
      </div>
      <OccurrenceMenu held={date} />
    </li>
  );
}
