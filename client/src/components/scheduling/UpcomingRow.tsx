import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarX, Copy, Download, Ellipsis, Info, Pencil, Repeat } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import type { Occurrence } from '@/lib/api/models';
import { cn } from '@/lib/cn';
import { meetingLink } from '@/lib/roomCode';
import { dayOf } from '@/lib/wallTime';
import { toast } from '@/store/useToastStore';

import { calendarFile } from './calendarLinks';
import { CancelDialog } from './CancelDialog';
import { describeRecurrence } from './describeRecurrence';
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
        <RowMenu held={held} />
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

function RowMenu({ held }: { held: Occurrence }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [cancelling, setCancelling] = useState({ open: false, opened: 0 });
  const { scheduledMeetingId: id, occurrence, recurrence, room, title } = held;
  const edit = recurrence
    ? `/schedule/${id}/edit?occurrence=${occurrence}`
    : `/schedule/${id}/edit`;

  const copyLink = () => {
    navigator.clipboard.writeText(meetingLink(room.code)).then(
      () => toast({ tone: 'success', title: t`Link copied` }),
      () => toast({ tone: 'danger', title: t`The link could not be copied` }),
    );
  };

  return (
    <>
      <DropdownMenu
        trigger={
          <button
            type="button"
            aria-label={t`More about ${title}`}
            className="flex size-8 items-center justify-center rounded-md text-fg-muted hover:bg-subtle hover:text-fg data-[state=open]:bg-subtle pointer-coarse:size-11"
          >
            <Icon icon={Ellipsis} />
          </button>
        }
      >
        <MenuItem icon={Info} onSelect={() => void navigate(`/schedule/${id}`)}>
          <Trans>Invitation</Trans>
        </MenuItem>
        <MenuItem icon={Copy} onSelect={copyLink}>
          <Trans>Copy link</Trans>
        </MenuItem>
        <MenuItem icon={Download} onSelect={() => window.location.assign(calendarFile(id))}>
          <Trans>Calendar file (.ics)</Trans>
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Pencil} onSelect={() => void navigate(edit)}>
          <Trans>Edit</Trans>
        </MenuItem>
        <MenuItem
          icon={CalendarX}
          tone="danger"
          onSelect={() => setCancelling(({ opened }) => ({ open: true, opened: opened + 1 }))}
        >
          <Trans>Cancel meeting</Trans>
        </MenuItem>
      </DropdownMenu>
      <CancelDialog
        key={cancelling.opened}
        held={held}
        open={cancelling.open}
        onOpenChange={(open) => setCancelling(({ opened }) => ({ open, opened }))}
      />
    </>
  );
}
