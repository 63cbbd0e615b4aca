import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarX, Copy, Download, Ellipsis, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';

import { useCopyLink } from '@/components/rooms/useCopyLink';
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import type { Occurrence } from '@/lib/api/models';

import { calendarFile } from './calendarLinks';
import { CancelDialog } from './CancelDialog';

interface OccurrenceMenuProps {
  held: Occurrence;
  /** Items above what there is for every meeting. */
  children?: ReactNode;
}

/** What can be done with one meeting that is to come. */
export function OccurrenceMenu({ held, children }: OccurrenceMenuProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const copyLink = useCopyLink();
  const [cancelling, setCancelling] = useState({ open: false, opened: 0 });
  const { scheduledMeetingId: id, occurrence, recurrence, room, title } = held;
  const edit = recurrence
    ? `/schedule/${id}/edit?occurrence=${occurrence}`
    : `/schedule/${id}/edit`;

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
        {children}
        <MenuItem icon={Copy} onSelect={() => copyLink(room.code)}>
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
