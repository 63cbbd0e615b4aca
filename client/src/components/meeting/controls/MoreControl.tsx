import {
  Ellipsis,
  Keyboard,
  LayoutGrid,
  Link,
  Lock,
  Maximize,
  Minimize,
  MonitorUp,
  Settings,
  Sparkles,
  UserSquare,
} from 'lucide-react';

import {
  DropdownMenu,
  MenuCheckboxItem,
  MenuItem,
  MenuRadioGroup,
  MenuSeparator,
} from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { useFullscreen } from '@/hooks/useFullscreen';
import { useMediaQuery } from '@/hooks/useMediaQuery';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore, type StageLayout } from '@/store/useMeetingViewStore';

import { mainKeys } from '../shortcuts';
import { useCopyMeetingLink } from '../useCopyMeetingLink';

import { Control } from './Control';
import { useScreenShare } from './useScreenShare';

const LAYOUTS: readonly { value: StageLayout; label: string; icon: typeof LayoutGrid }[] = [
  { value: 'auto', label: 'Automatic', icon: Sparkles },
  { value: 'grid', label: 'Grid', icon: LayoutGrid },
  { value: 'speaker', label: 'Speaker', icon: UserSquare },
];

/** Everything that is needed seldom. */
export function MoreControl() {
  const isHost = useMeetingStore((state) => state.self?.isHost ?? false);
  return (
    <Control caption="More">
      <DropdownMenu
        side="top"
        align="center"
        className="w-72"
        trigger={
          <IconButton icon={Ellipsis} label="More" variant="control" size="lg" shape="round" />
        }
      >
        <PhoneItems />
        <LayoutItems />
        <MenuSeparator />
        <GeneralItems />
        {isHost ? (
          <>
            <MenuSeparator />
            <LockItem />
          </>
        ) : null}
      </DropdownMenu>
    </Control>
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
        {isSharing ? 'Stop sharing' : 'Share screen'}
      </MenuItem>
      <MenuSeparator />
    </>
  );
}

function LayoutItems() {
  const layout = useMeetingViewStore((view) => view.layout);
  return (
    <MenuRadioGroup
      label="Layout"
      value={layout}
      onValueChange={(value) =>
        useMeetingViewStore.setState({ layout: value as StageLayout, pinnedKey: null })
      }
      options={LAYOUTS}
    />
  );
}

function GeneralItems() {
  const fullscreen = useFullscreen();
  const copyLink = useCopyMeetingLink();
  const hasKeyboard = useMediaQuery('(hover: hover)');
  return (
    <>
      {fullscreen.isSupported ? (
        <MenuItem
          icon={fullscreen.isActive ? Minimize : Maximize}
          onSelect={() => void fullscreen.toggle()}
        >
          {fullscreen.isActive ? 'Leave full screen' : 'Full screen'}
        </MenuItem>
      ) : null}
      <MenuItem icon={Link} onSelect={copyLink}>
        Copy meeting link
      </MenuItem>
      <MenuItem
        icon={Settings}
        onSelect={() => useMeetingViewStore.setState({ dialog: 'settings' })}
      >
        Settings
      </MenuItem>
      {hasKeyboard ? (
        <MenuItem
          icon={Keyboard}
          shortcut={mainKeys('help')}
          onSelect={() => useMeetingViewStore.setState({ dialog: 'shortcuts' })}
        >
          Keyboard shortcuts
        </MenuItem>
      ) : null}
    </>
  );
}

function LockItem() {
  const meeting = useMeeting();
  const isLocked = useMeetingStore((state) => state.isLocked);
  return (
    <MenuCheckboxItem
      icon={Lock}
      checked={isLocked}
      onCheckedChange={(checked) => void meeting.lockRoom(checked)}
    >
      Lock the meeting
    </MenuCheckboxItem>
  );
}
