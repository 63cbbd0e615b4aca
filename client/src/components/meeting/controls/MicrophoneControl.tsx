import { Mic, MicOff } from 'lucide-react';

import { MenuLabel, MenuRadioGroup, MenuSeparator } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import type { CaptureProblem } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { MicrophoneLevel } from '../media/MicrophoneLevel';
import { mainKeys } from '../shortcuts';

import { Control } from './Control';
import { SplitControl } from './SplitControl';
import { useDeviceChoice } from './useDeviceChoice';

/** Microphone on or off, as the track really is, with how loud it hears one. */
export function MicrophoneControl() {
  const meeting = useMeeting();
  const { active, starting, problem } = useDevicesStore((state) => state.microphone);
  const pushToTalk = usePreferencesStore((preferences) => preferences.pushToTalk);
  return (
    <Control isOff={!active} caption={captionOf(active, problem, pushToTalk)}>
      <SplitControl
        menuLabel="Microphone and speaker options"
        control={
          <span className="relative">
            <IconButton
              icon={active ? Mic : MicOff}
              label={active ? 'Mute microphone' : 'Unmute microphone'}
              shortcut={mainKeys('microphone')}
              variant={active ? 'control' : 'off'}
              size="lg"
              shape="round"
              loading={starting}
              onClick={() => meeting.devices.toggle('microphone')}
            />
            {active ? <MicrophoneLevel shape="ring" /> : null}
          </span>
        }
      >
        <SoundDevices />
      </SplitControl>
    </Control>
  );
}

function captionOf(isActive: boolean, problem: CaptureProblem | null, pushToTalk: boolean): string {
  if (isActive) return 'Mic on';
  if (problem) return problem === 'denied' ? 'Blocked' : 'No microphone';
  return pushToTalk ? 'Hold Space' : 'Muted';
}

function SoundDevices() {
  const microphone = useDeviceChoice('microphone');
  const speaker = useDeviceChoice('speaker');
  return (
    <>
      <MenuRadioGroup
        label="Microphone"
        value={microphone.value}
        onValueChange={microphone.choose}
        options={microphone.options}
      />
      <div className="px-2.5 pb-2">
        <MicrophoneLevel shape="bar" />
      </div>
      <MenuSeparator />
      {speaker.isAvailable ? (
        <MenuRadioGroup
          label="Speaker"
          value={speaker.value}
          onValueChange={speaker.choose}
          options={speaker.options}
        />
      ) : (
        <MenuLabel>Your system decides where sound is played</MenuLabel>
      )}
    </>
  );
}
