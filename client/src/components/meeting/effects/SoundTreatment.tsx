import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { Switch } from '@/components/ui/Switch';
import { useMeeting } from '@/hooks/meetingContext';
import type { NoiseSuppression } from '@/lib/webrtc/mediaEffects';
import { useDevicesStore } from '@/store/useDevicesStore';

const LEVELS: readonly { value: NoiseSuppression; label: MessageDescriptor }[] = [
  { value: 'strong', label: msg`Strong: voices only` },
  { value: 'standard', label: msg`Standard: what the browser does` },
  { value: 'off', label: msg`Off: for music` },
];

const HINTS: Record<NoiseSuppression, MessageDescriptor> = {
  strong: msg`Takes keyboards, fans and streets out of your sound. Not for music.`,
  standard: msg`Takes steady noise out of your sound.`,
  off: msg`The others hear everything that your microphone hears.`,
};

/** How one's voice is treated before the others hear it. */
export function SoundTreatment() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const sound = useDevicesStore((state) => state.choices.sound);
  const isStarting = useDevicesStore((state) => state.effects.noise === 'starting');
  return (
    <div className="flex flex-col gap-4">
      <Field
        label={t`Noise suppression`}
        hint={isStarting ? <Trans>Getting it ready…</Trans> : t(HINTS[sound.noiseSuppression])}
      >
        {(control) => (
          <Select
            {...control}
            value={sound.noiseSuppression}
            options={LEVELS.map(({ value, label }) => ({ value, label: t(label) }))}
            onValueChange={(value) =>
              void meeting.effects.setSound({ noiseSuppression: value as NoiseSuppression })
            }
          />
        )}
      </Field>
      <Switch
        label={t`Echo cancellation`}
        description={t`Keeps the others from hearing themselves through your speakers`}
        checked={sound.echoCancellation}
        onCheckedChange={(echoCancellation) => void meeting.effects.setSound({ echoCancellation })}
      />
      <Switch
        label={t`Even out my volume`}
        description={t`Makes quiet speech louder and loud speech quieter`}
        checked={sound.autoGainControl}
        onCheckedChange={(autoGainControl) => void meeting.effects.setSound({ autoGainControl })}
      />
    </div>
  );
}
