import { Video, VideoOff } from 'lucide-react';

import { MenuCheckboxItem, MenuRadioGroup, MenuSeparator } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import type { CaptureProblem } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { mainKeys } from '../shortcuts';

import { Control } from './Control';
import { SplitControl } from './SplitControl';
import { useDeviceChoice } from './useDeviceChoice';

/** Camera on or off, as the track really is. */
export function CameraControl() {
  const meeting = useMeeting();
  const { active, starting, problem } = useDevicesStore((state) => state.camera);
  return (
    <Control isOff={!active} caption={captionOf(active, problem)}>
      <SplitControl
        menuLabel="Camera options"
        control={
          <IconButton
            icon={active ? Video : VideoOff}
            label={active ? 'Turn camera off' : 'Turn camera on'}
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

function captionOf(isActive: boolean, problem: CaptureProblem | null): string {
  if (isActive) return 'Camera on';
  if (problem) return problem === 'denied' ? 'Blocked' : 'No camera';
  return 'Camera off';
}

function CameraDevices() {
  const camera = useDeviceChoice('camera');
  const mirrorSelf = usePreferencesStore((preferences) => preferences.mirrorSelf);
  return (
    <>
      <MenuRadioGroup
        label="Camera"
        value={camera.value}
        onValueChange={camera.choose}
        options={camera.options}
      />
      <MenuSeparator />
      <MenuCheckboxItem
        checked={mirrorSelf}
        onCheckedChange={(checked) => usePreferencesStore.setState({ mirrorSelf: checked })}
      >
        Show my picture as in a mirror
      </MenuCheckboxItem>
    </>
  );
}
