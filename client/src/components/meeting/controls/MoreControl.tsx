import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
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
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore, type StageLayout } from '@/store/useMeetingViewStore';

import { mainKeys } from '../shortcuts';
import { useCopyMeetingLink } from '../useCopyMeetingLink';

import { Control } from './Control';
import { useScreenShare } from './useScreenShare';

const LAYOUTS: readonly {
  value: StageLayout;
  label: MessageDescriptor;
  icon: typeof LayoutGrid;
}[] = [
  { value: 'auto', label: msg`Automatic`, icon: Sparkles },
  { value: 'grid', label: msg`Grid`, icon: LayoutGrid },
  { value: 'speaker', label: msg`Speaker`, icon: UserSquare },
];

/** Everything that is needed seldom. */
export function MoreControl() {
  const { t } = useLingui();
  const canModerate = useMeetingStore((state) => isModerator(state.self?.role));
  return (
    <Control caption={t`More`}>
      <DropdownMenu
        side="top"
        align="center"
        className="w-72"
        trigger={
          <IconButton icon={Ellipsis} label={t`More`} variant="control" size="lg" shape="round" />
        }
      >
        <PhoneItems />
        <LayoutItems />
        <MenuSeparator />
        <GeneralItems />
        {canModerate ? (
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
        {isSharing ? <Trans>Stop sharing</Trans> : <Trans>Share screen</Trans>}
      </MenuItem>
      <MenuSeparator />
    </>
  );
}

function LayoutItems() {
  const { t } = useLingui();
  const layout = useMeetingViewStore((view) => view.layout);
  return (
    <MenuRadioGroup
      label={t`Layout`}
      value={layout}
      onValueChange={(value) =>
        useMeetingViewStore.setState({ layout: value as StageLayout, pinnedKey: null })
      }
      options={LAYOUTS.map((option) => ({ ...option, label: t(option.label) }))}
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
          {fullscreen.isActive ? <Trans>Leave full screen</Trans> : <Trans>Full screen</Trans>}
        </MenuItem>
      ) : null}
      <MenuItem icon={Link} onSelect={copyLink}>
        <Trans>Copy meeting link</Trans>
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
