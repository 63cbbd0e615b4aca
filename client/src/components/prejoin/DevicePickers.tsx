import { useLingui } from '@lingui/react/macro';
import { Camera, Mic, Volume2, type LucideIcon } from 'lucide-react';

import { useDeviceChoice } from '@/components/meeting/controls/useDeviceChoice';
import { Select } from '@/components/ui/Select';
import type { DeviceKind } from '@/lib/webrtc/deviceState';

import { LevelMeter } from './LevelMeter';

interface PickerProps {
  kind: DeviceKind;
  label: string;
  /** What it says where there is none to choose. */
  none: string;
  icon: LucideIcon;
}

/** Which microphone, camera and speaker to use; the microphone shows what it hears. */
export function DevicePickers() {
  const { t } = useLingui();
  return (
    <div className="grid items-start gap-3 sm:grid-cols-3">
      <div className="min-w-0">
        <Picker kind="microphone" label={t`Microphone`} none={t`No microphone`} icon={Mic} />
        <LevelMeter className="mt-2.5 px-1" />
      </div>
      <Picker kind="camera" label={t`Camera`} none={t`No camera`} icon={Camera} />
      <Picker kind="speaker" label={t`Speaker`} none={t`System speaker`} icon={Volume2} />
    </div>
  );
}

function Picker({ kind, label, none, icon }: PickerProps) {
  const { value, options, isAvailable, choose } = useDeviceChoice(kind);
  return (
    <Select
      label={label}
      icon={icon}
      disabled={!isAvailable}
      placeholder={none}
      value={isAvailable ? value : undefined}
      options={options}
      onValueChange={choose}
    />
  );
}
