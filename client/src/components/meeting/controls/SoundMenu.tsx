import { useLingui } from '@lingui/react/macro';

import {
  MenuCheckboxItem,
  MenuLabel,
  MenuRadioGroup,
  MenuSeparator,
} from '@/components/ui/DropdownMenu';
import { useMeeting } from '@/hooks/meetingContext';
import { useDevicesStore } from '@/store/useDevicesStore';

import { MicrophoneLevel } from '../media/MicrophoneLevel';

import { useDeviceChoice } from './useDeviceChoice';

function NoiseItem() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const level = useDevicesStore((state) => state.choices.sound.noiseSuppression);
  return (
    <MenuCheckboxItem
      checked={level === 'strong'}
      onCheckedChange={(checked) =>
        void meeting.effects.setSound({ noiseSuppression: checked ? 'strong' : 'standard' })
      }
    >
      {t`Strong noise suppression`}
    </MenuCheckboxItem>
  );
}

/** Microphone, noise suppression and speaker; loaded when the menu is opened. */
export function SoundMenu() {
  const { t } = useLingui();
  const microphone = useDeviceChoice('microphone');
  const speaker = useDeviceChoice('speaker');
  return (
    <>
      <MenuRadioGroup
        label={t`Microphone`}
        value={microphone.value}
        onValueChange={microphone.choose}
        options={microphone.options}
      />
      <div className="px-2.5 pb-2">
        <MicrophoneLevel shape="bar" />
      </div>
      <NoiseItem />
      <MenuSeparator />
      {speaker.isAvailable ? (
        <MenuRadioGroup
          label={t`Speaker`}
          value={speaker.value}
          onValueChange={speaker.choose}
          options={speaker.options}
        />
      ) : (
        <MenuLabel>{t`Your system decides where sound is played`}</MenuLabel>
      )}
    </>
  );
}
