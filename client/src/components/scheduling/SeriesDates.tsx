import { Trans, useLingui } from '@lingui/react/macro';

import { Card } from '@/components/ui/Card';
import type { Occurrence, ScheduledMeeting } from '@/lib/api/models';
import { dayOf, wallTimeHere } from '@/lib/wallTime';
import { useUpcoming } from '@/queries/scheduling';

import { formatDay } from './describeRecurrence';
import { OccurrenceMenu } from './OccurrenceMenu';
import { ShowMore } from './ShowMore';
import { useFirstFew } from './useFirstFew';
import { formatTimeRange } from './whenWords';

/** When a series is held in the next weeks, each date with what can be done with it alone. */
export function SeriesDates({ series }: { series: ScheduledMeeting }) {
  const { data: held = [] } = useUpcoming();
  const dates = held.filter(({ scheduledMeetingId }) => scheduledMeetingId === series.id);
  const { shown, ...rest } = useFirstFew(dates);
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="dates" className="mt-8">
      <h2 id="dates" className="mb-3 text-sm font-medium text-fg-muted">
        <Trans>The next dates</Trans>
      </h2>
      <Card className="py-2">
        <ul>
          {shown.map((date) => (
            <DateRow key={date.occurrence} date={date} series={series} />
          ))}
        </ul>
        <ShowMore {...rest} className="px-2 pt-2" />
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
