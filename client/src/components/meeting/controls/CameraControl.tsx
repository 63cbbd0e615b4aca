import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Video, VideoOff, WandSparkles } from 'lucide-react';

import {
  MenuCheckboxItem,
  MenuItem,
  MenuRadioGroup,
  MenuSeparator,
} from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import type { CaptureProblem } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { mainKeys } from '../shortcuts';

import { Control } from './Control';
import { SplitControl } from './SplitControl';
import { useDeviceChoice } from './useDeviceChoice';

/** Camera on or off, as the track really is. */
export function CameraControl() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const { active, starting, problem } = useDevicesStore((state) => state.camera);
  return (
    <Control isOff={!active} caption={t(captionOf(active, problem))}>
      <SplitControl
        menuLabel={t`Camera options`}
        control={
          <IconButton
            icon={active ? Video : VideoOff}
            label={active ? t`Turn camera off` : t`Turn camera on`}
            shortcut={mainKeys('camera')}
            variant={active ? 'control' : 'off'}
            size="lg"
            shape="round"
            loading={starting}
            onClick={() => meeting.devices.toggle('camera')}
          />
        }
      >
        <CameraDevices />
      </SplitControl>
    </Control>
  );
}

function captionOf(isActive: boolean, problem: CaptureProblem | null): MessageDescriptor {
  if (isActive) return msg`Camera on`;
  if (problem) return problem === 'denied' ? msg`Blocked` : msg`No camera`;
  return msg`Camera off`;
}

function CameraDevices() {
  const { t } = useLingui();
  const camera = useDeviceChoice('camera');
  const mirrorSelf = usePreferencesStore((preferences) => preferences.mirrorSelf);
  return (
    <>
      <MenuRadioGroup
        label={t`Camera`}
        value={camera.value}
        onValueChange={camera.choose}
        options={camera.options}
      />
      <MenuSeparator />
      <MenuItem
        icon={WandSparkles}
        onSelect={() =>
          useMeetingViewStore.setState({ dialog: 'settings', settingsPart: 'background' })
        }
      >
        {t`Background…`}
      </MenuItem>
      <MenuCheckboxItem
        checked={mirrorSelf}
        onCheckedChange={(checked) => usePreferencesStore.setState({ mirrorSelf: checked })}
      >
        {t`Show my picture as in a mirror`}
      </MenuCheckboxItem>
    </>
  );
}
