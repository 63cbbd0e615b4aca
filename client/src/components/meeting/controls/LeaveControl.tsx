import { Trans, useLingui } from '@lingui/react/macro';
import { DoorClosed, LogOut, PhoneOff } from 'lucide-react';

import { DropdownMenu, MenuItem } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { cn } from '@/lib/cn';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { Control } from './Control';

/** Leaves the meeting; a host is asked whether it ends for everyone. */
export function LeaveControl() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const isHost = useMeetingStore((state) => state.self?.isHost ?? false);
  if (!isHost) {
    return (
      <Control caption={t`Leave`}>
        <LeaveButton onClick={() => void meeting.leave()} />
      </Control>
    );
  }
  return (
    <Control caption={t`Leave`}>
      <DropdownMenu side="top" trigger={<LeaveButton />}>
        <MenuItem icon={LogOut} onSelect={() => void meeting.leave()}>
          <Trans>Leave the meeting</Trans>
        </MenuItem>
        <MenuItem
          icon={DoorClosed}
          tone="danger"
          onSelect={() => useMeetingViewStore.setState({ dialog: 'end' })}
        >
          <Trans>End for everyone…</Trans>
        </MenuItem>
      </DropdownMenu>
    </Control>
  );
}

function LeaveButton({ className, ...props }: Partial<React.ComponentProps<typeof IconButton>>) {
  const { t } = useLingui();
  return (
    <IconButton
      icon={PhoneOff}
      label={t`Leave`}
      variant="danger"
      size="lg"
      shape="wide"
      // All controls fit beside one another from 320 px on.
      className={cn('max-[23rem]:w-12!', className)}
      {...props}
    />
  );
}
