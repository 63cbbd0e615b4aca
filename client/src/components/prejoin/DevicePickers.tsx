import { Camera, Mic, Volume2, type LucideIcon } from 'lucide-react';

import { SYSTEM_DEVICE } from '@/components/meeting/controls/deviceOptions';
import { useDeviceChoice } from '@/components/meeting/controls/useDeviceChoice';
import { Select } from '@/components/ui/Select';
import type { DeviceKind } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';

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
  return (
    <div className="grid items-start gap-3 sm:grid-cols-3">
      <div className="min-w-0">
        <Picker kind="microphone" label="Microphone" none="No microphone" icon={Mic} />
        <LevelMeter className="mt-2.5 px-1" />
      </div>
      <Picker kind="camera" label="Camera" none="No camera" icon={Camera} />
      <Picker kind="speaker" label="Speaker" none="System speaker" icon={Volume2} />
    </div>
  );
}

function Picker({ kind, label, none, icon }: PickerProps) {
  const { value, options, isAvailable, choose } = useDeviceChoice(kind);
  const systemLabel = useSystemDeviceLabel(kind);
  return (
    <Select
      label={label}
      icon={icon}
      disabled={!isAvailable}
      placeholder={none}
      value={isAvailable ? value : undefined}
      options={options.map((option) =>
        option.value === SYSTEM_DEVICE ? { ...option, label: systemLabel } : option,
      )}
      onValueChange={choose}
    />
  );
}

/** The system's own choice, by name where it is in use: “Built-in Microphone (system)”. */
function useSystemDeviceLabel(kind: DeviceKind): string {
  const choices = useDevicesStore((state) => state.choices);
  const inUse = useDevicesStore((state) => (kind === 'speaker' ? null : state[kind].deviceLabel));
  const isChosen = kind !== 'speaker' && choices[`${kind}Id`] !== null;
  return inUse && !isChosen ? `${inUse.replace(/^Default - /u, '')} (system)` : `System ${kind}`;
}
