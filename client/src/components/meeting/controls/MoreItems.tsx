import { Trans } from '@lingui/react/macro';
import {
  Activity,
  Circle,
  Keyboard,
  LayoutGrid,
  Link,
  Lock,
  Maximize,
  Minimize,
  MonitorUp,
  PictureInPicture2,
  Settings,
  SwitchCamera,
  UserPlus,
} from 'lucide-react';

import { MenuCheckboxItem, MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { useMeeting } from '@/hooks/meetingContext';
import { useFullscreen } from '@/hooks/useFullscreen';
import { useMediaQuery } from '@/hooks/useMediaQuery';
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { useRecordingStore } from '@/store/useRecordingStore';

import { usePopOut } from '../popout/usePopOut';
import { mainKeys } from '../shortcuts';
import { useCopyMeetingLink } from '../useCopyMeetingLink';

import { useCanFlipCamera } from './useCanFlipCamera';
import { useScreenShare } from './useScreenShare';

/** What is needed seldom: loaded when the menu is opened. */
export function MoreItems() {
  const canModerate = useMeetingStore((state) => isModerator(state.self?.role));
  return (
    <>
      <PhoneItems />
      <FlipCameraItem />
      <GeneralItems />
      {canModerate ? (
        <>
          <MenuSeparator />
          <LockItem />
        </>
      ) : null}
    </>
  );
}

/** What the control bar has no room for on a phone. */
function PhoneItems() {
  const isPhone = useMediaQuery('(max-width: 39.99rem)');
  const { isAllowed, isSharing, isSupported, toggle } = useScreenShare();
  if (!isPhone || !isSupported) return null;
  return (
    <>
      <MenuItem icon={MonitorUp} disabled={!isAllowed} onSelect={toggle}>
        {isSharing ? <Trans>Stop sharing</Trans> : <Trans>Share screen</Trans>}
      </MenuItem>
      <MenuSeparator />
    </>
  );
}

function FlipCameraItem() {
  const meeting = useMeeting();
  if (!useCanFlipCamera()) return null;
  return (
    <>
      <MenuItem icon={SwitchCamera} onSelect={() => void meeting.devices.flipCamera()}>
        <Trans>Use the other camera</Trans>
      </MenuItem>
      <MenuSeparator />
    </>
  );
}

function GeneralItems() {
  const fullscreen = useFullscreen();
  const copyLink = useCopyMeetingLink();
  const popOut = usePopOut();
  const hasKeyboard = useMediaQuery('(hover: hover)');
  return (
    <>
      {fullscreen.isSupported ? (
        <MenuItem
          icon={fullscreen.isActive ? Minimize : Maximize}
          onSelect={() => void fullscreen.toggle()}
        >
          {fullscreen.isActive ? <Trans>Leave full screen</Trans> : <Trans>Full screen</Trans>}
        </MenuItem>
      ) : null}
      <MenuItem
        icon={LayoutGrid}
        onSelect={() => useMeetingViewStore.setState({ dialog: 'layout' })}
      >
        <Trans>Layout and own view</Trans>
      </MenuItem>
      {popOut.isSupported ? (
        <MenuItem icon={PictureInPicture2} onSelect={popOut.toggle}>
          {popOut.isOpen ? <Trans>Close the small window</Trans> : <Trans>Pop out</Trans>}
        </MenuItem>
      ) : null}
      <MenuItem icon={UserPlus} onSelect={() => useMeetingViewStore.setState({ dialog: 'invite' })}>
        <Trans>Invite people</Trans>
      </MenuItem>
      <RecordingItem />
      <MenuItem icon={Link} onSelect={copyLink}>
        <Trans>Copy meeting link</Trans>
      </MenuItem>
      <MenuItem icon={Activity} onSelect={() => useMeetingViewStore.setState({ dialog: 'health' })}>
        <Trans>Call health</Trans>
      </MenuItem>
      <MenuItem
        icon={Settings}
        onSelect={() => useMeetingViewStore.setState({ dialog: 'settings' })}
      >
        <Trans>Settings</Trans>
      </MenuItem>
      {hasKeyboard ? (
        <MenuItem
          icon={Keyboard}
          shortcut={mainKeys('help')}
          onSelect={() => useMeetingViewStore.setState({ dialog: 'shortcuts' })}
        >
          <Trans>Keyboard shortcuts</Trans>
        </MenuItem>
      ) : null}
    </>
  );
}

function RecordingItem() {
  const meeting = useMeeting();
  const isRecording = useRecordingStore(({ phase }) => phase !== 'idle');
  const isAllowed = useMeetingStore(({ self, settings }) =>
    settings?.allowRecording === 'moderators'
      ? isModerator(self?.role)
      : settings?.allowRecording === 'everyone',
  );
  if (isRecording) {
    return (
      <MenuItem icon={Circle} onSelect={() => void meeting.recording.stop()}>
        <Trans>Stop recording</Trans>
      </MenuItem>
    );
  }
  if (!isAllowed) return null;
  return (
    <MenuItem icon={Circle} onSelect={() => useMeetingViewStore.setState({ dialog: 'recording' })}>
      <Trans>Record the meeting…</Trans>
    </MenuItem>
  );
}

function LockItem() {
  const meeting = useMeeting();
  const isLocked = useMeetingStore((state) => state.isLocked);
  return (
    <MenuCheckboxItem
      icon={Lock}
      checked={isLocked}
      onCheckedChange={(checked) => void meeting.hosting.lock(checked)}
    >
      <Trans>Lock the meeting</Trans>
    </MenuCheckboxItem>
  );
}
