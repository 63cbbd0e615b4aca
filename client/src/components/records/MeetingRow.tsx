import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { Link } from 'react-router';

import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import type { MeetingSummary } from '@/lib/api/models';
import { formatDuration } from '@/lib/duration';

import { lengthOf, peopleInWords, startInWords } from './meetingWords';

/** One meeting in the list: what, when, with whom. */
export function MeetingRow({ meeting }: { meeting: MeetingSummary }) {
  const { t } = useLingui();
  const { id, title, room, startedAt, endedAt } = meeting;
  const isRunning = endedAt === null;
  return (
    <li className="group relative flex items-center gap-3 px-4 py-3.5 hover:bg-subtle/60 sm:gap-4 sm:px-5">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <Link
            to={`/meetings/${id}`}
            className="min-w-0 truncate text-sm font-medium after:absolute after:inset-0"
          >
            {title}
          </Link>
          {isRunning ? (
            <Badge tone="accent">
              <Trans>Now</Trans>
            </Badge>
          ) : null}
        </p>
        <p className="mt-0.5 truncate text-sm text-fg-subtle">
          <time dateTime={startedAt}>{startInWords(startedAt)}</time>
          <span aria-hidden="true"> · </span>
          {isRunning ? null : (
            <>
              {formatDuration(lengthOf(meeting))}
              <span aria-hidden="true"> · </span>
            </>
          )}
          {peopleInWords(meeting)}
        </p>
      </div>
      {isRunning && room.isActive ? (
        <Button size="sm" asChild className="relative">
          <Link to={`/${room.code}`} aria-label={t`Join ${title}`}>
            <Trans>Join</Trans>
          </Link>
        </Button>
      ) : (
        <Icon
          icon={ChevronRight}
          className="text-fg-subtle transition-transform group-hover:translate-x-0.5 rtl:rotate-180"
        />
      )}
    </li>
  );
}
