import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarPlus, Download, ExternalLink } from 'lucide-react';

import { Button, type ButtonProps } from '@/components/ui/Button';
import { DropdownMenu, MenuItem } from '@/components/ui/DropdownMenu';

import { calendarFile, googleCalendarLink, outlookLink, type CalendarEntry } from './calendarLinks';

interface AddToCalendarProps extends Pick<ButtonProps, 'variant' | 'size' | 'className'> {
  scheduledMeetingId: string;
  entry: CalendarEntry;
  /** The moment at which it begins. */
  startsAt: string;
}

/** Puts a meeting into whatever calendar one has. */
export function AddToCalendar({
  scheduledMeetingId,
  entry,
  startsAt,
  variant = 'secondary',
  ...button
}: AddToCalendarProps) {
  const { t } = useLingui();
  return (
    <DropdownMenu
      align="center"
      trigger={
        <Button variant={variant} icon={CalendarPlus} {...button}>
          {t`Add to calendar`}
        </Button>
      }
    >
      <MenuItem
        icon={Download}
        onSelect={() => window.location.assign(calendarFile(scheduledMeetingId))}
      >
        <Trans>Calendar file (.ics)</Trans>
      </MenuItem>
      <MenuItem icon={ExternalLink} onSelect={() => openElsewhere(googleCalendarLink(entry))}>
        <Trans>Google Calendar</Trans>
      </MenuItem>
      <MenuItem
        icon={ExternalLink}
        onSelect={() => openElsewhere(outlookLink(entry, startsAt, entry.durationMinutes))}
      >
        <Trans>Outlook</Trans>
      </MenuItem>
    </DropdownMenu>
  );
}

function openElsewhere(link: string): void {
  window.open(link, '_blank', 'noopener');
}
