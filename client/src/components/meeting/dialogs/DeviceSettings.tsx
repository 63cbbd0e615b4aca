import { Trans, useLingui } from '@lingui/react/macro';
import { Mic, Video, Volume2 } from 'lucide-react';
import { useState } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { useSpeakerId } from '@/hooks/useSpeakerId';
import { useDevicesStore } from '@/store/useDevicesStore';

import { useDeviceChoice } from '../controls/useDeviceChoice';
import { OwnPicture } from '../effects/OwnPicture';
import { SoundTreatment } from '../effects/SoundTreatment';
import { MicrophoneLevel } from '../media/MicrophoneLevel';
import { playTestSound } from '../media/playTestSound';

/** Microphone, speaker and camera, each with a way to check that it works. */
export function DeviceSettings() {
  return (
    <div className="flex flex-col gap-5">
      <MicrophoneField />
      <SpeakerField />
      <CameraField />
      <SoundTreatment />
    </div>
  );
}

function MicrophoneField() {
  const { t } = useLingui();
  const { value, options, choose } = useDeviceChoice('microphone');
  const isActive = useDevicesStore((state) => state.microphone.active);
  return (
    <Field label={t`Microphone`}>
      {(control) => (
        <>
          <Select {...control} icon={Mic} value={value} options={options} onValueChange={choose} />
          <div className="flex h-5 items-center gap-3 text-xs text-fg-subtle">
            {isActive ? (
              <span className="flex-1">
                <MicrophoneLevel shape="bar" />
              </span>
            ) : (
              <Trans>Your microphone is off.</Trans>
            )}
          </div>
        </>
      )}
    </Field>
  );
}

function SpeakerField() {
  const { t } = useLingui();
  const { value, options, isAvailable, choose } = useDeviceChoice('speaker');
  const speakerId = useSpeakerId();
  const [isPlaying, setPlaying] = useState(false);

  const test = async () => {
    setPlaying(true);
    await playTestSound(speakerId);
    setPlaying(false);
  };

  return (
    <Field
      label={t`Speaker`}
      hint={isAvailable ? undefined : t`Your system decides where sound is played.`}
    >
      {(control) => (
        <div className="flex gap-2">
          <Select
            {...control}
            className="flex-1"
            icon={Volume2}
            value={value}
            options={options}
            onValueChange={choose}
            disabled={!isAvailable}
          />
          <Button variant="secondary" className="h-11!" loading={isPlaying} onClick={test}>
            <Trans>Test</Trans>
          </Button>
        </div>
      )}
    </Field>
  );
}

function CameraField() {
  const { t } = useLingui();
  const { value, options, choose } = useDeviceChoice('camera');
  return (
    <Field label={t`Camera`}>
      {(control) => (
        <>
          <Select
            {...control}
            icon={Video}
            value={value}
            options={options}
            onValueChange={choose}
          />
          <OwnPicture className="mt-1 max-h-44 [@media(max-height:640px)]:hidden" />
        </>
      )}
    </Field>
  );
}
