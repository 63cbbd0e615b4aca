import { Trans, useLingui } from '@lingui/react/macro';
import { Info, Repeat } from 'lucide-react';
import { Link, useNavigate } from 'react-router';

import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { MenuItem } from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import type { Occurrence } from '@/lib/api/models';
import { cn } from '@/lib/cn';
import { dayOf } from '@/lib/wallTime';

import { describeRecurrence } from './describeRecurrence';
import { OccurrenceMenu } from './OccurrenceMenu';
import { formatTimeRange } from './whenWords';

/** How long before its start a meeting offers to be joined, in milliseconds. */
const NEAR_MS = 15 * 60_000;

interface UpcomingRowProps {
  held: Occurrence;
  /** Milliseconds since 1970. */
  now: number;
}

/** One meeting in the list: when, what, and what can be done with it. */
export function UpcomingRow({ held, now }: UpcomingRowProps) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const { title, room, startsAt, endsAt, recurrence } = held;
  const isOn = Date.parse(startsAt) <= now;
  const isNear = Date.parse(startsAt) - NEAR_MS <= now;
  return (
    <li className="flex items-center gap-3 px-4 py-2.5 sm:gap-5 sm:px-5">
      <p className="w-36 shrink-0 text-sm text-fg-muted tabular-nums max-sm:hidden">
        {formatTimeRange(i18n.locale, startsAt, endsAt)}
      </p>
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <Link
            to={`/schedule/${held.scheduledMeetingId}`}
            className="truncate rounded-sm text-sm font-medium text-fg hover:underline"
          >
            {title}
          </Link>
          {isOn ? (
            <Badge tone="accent">
              <Trans>Now</Trans>
            </Badge>
          ) : null}
        </p>
        <p className="mt-0.5 text-sm text-fg-muted tabular-nums sm:hidden">
          {formatTimeRange(i18n.locale, startsAt, endsAt)}
        </p>
        <p className="mt-0.5 flex items-center gap-1.5 text-sm text-fg-subtle">
          {recurrence ? (
            <>
              <Icon icon={Repeat} size="xs" />
              <span className="truncate">
                {describeRecurrence(i18n, recurrence, dayOf(held.occurrence))}
              </span>
            </>
          ) : (
            <span className="truncate">{room.code}</span>
          )}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-1">
        <Button
          variant={isNear ? 'primary' : 'secondary'}
          size="sm"
          asChild
          className={cn(!isNear && 'max-sm:hidden')}
        >
          <JoinLink held={held} isNear={isNear} />
        </Button>
        <OccurrenceMenu held={held}>
          <MenuItem
            icon={Info}
            onSelect={() => void navigate(`/schedule/${held.scheduledMeetingId}`)}
          >
            {recurrence ? <Trans>Invitation and dates</Trans> : <Trans>Invitation</Trans>}
          </MenuItem>
        </OccurrenceMenu>
      </div>
    </li>
  );
}

function JoinLink({ held, isNear, ...link }: { held: Occurrence; isNear: boolean }) {
  const { t } = useLingui();
  return (
    <Link
      {...link}
      to={`/${held.room.code}`}
      aria-label={isNear ? t`Join ${held.title}` : t`Open ${held.title}`}
    >
      {isNear ? <Trans>Join</Trans> : <Trans>Open</Trans>}
    </Link>
  );
}
