import { useLingui } from '@lingui/react/macro';

import { useMeeting } from '@/hooks/meetingContext';
import { findChosen, type DeviceKind } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';

import { deviceIdOf, deviceOptions, SYSTEM_DEVICE, systemLabelOf } from './deviceOptions';

export interface DeviceChoice {
  readonly value: string;
  readonly options: readonly { value: string; label: string }[];
  /** False where the browser cannot switch this kind of device. */
  readonly isAvailable: boolean;
  readonly choose: (value: string) => void;
}

const LISTS = { microphone: 'microphones', camera: 'cameras', speaker: 'speakers' } as const;
const CHOICES = { microphone: 'microphoneId', camera: 'cameraId', speaker: 'speakerId' } as const;

/** The devices of one kind, and the way to use another one from now on. */
export function useDeviceChoice(kind: DeviceKind): DeviceChoice {
  const { t } = useLingui();
  const meeting = useMeeting();
  const devices = useDevicesStore((state) => state[LISTS[kind]]);
  const chosen = useDevicesStore((state) => state.choices[CHOICES[kind]]);
  const systemLabel = useSystemLabel(kind);
  const options = deviceOptions(kind, devices, systemLabel).map(({ value, label }) => ({
    value,
    label: typeof label === 'string' ? label : t(label),
  }));
  const label = useDevicesStore((state) => state.choices.labels[kind]);
  const listed = findChosen(chosen, label, devices);
  return {
    options,
    // A chosen device that is unplugged now: the system's own is in use.
    value: listed?.deviceId ?? SYSTEM_DEVICE,
    isAvailable: devices.length > 0,
    choose: (value) => void meeting.devices.select(kind, deviceIdOf(value)),
  };
}

/** What the system has chosen, by name where that is known. */
function useSystemLabel(kind: DeviceKind): string | null {
  const devices = useDevicesStore((state) => state[LISTS[kind]]);
  const inUse = useDevicesStore((state) =>
    kind === 'speaker' || state.choices[CHOICES[kind]] !== null ? null : state[kind].deviceLabel,
  );
  const isAlias = useDevicesStore(
    (state) => kind !== 'speaker' && state[kind].deviceId === 'default',
  );
  return inUse && !isAlias ? inUse : systemLabelOf(devices);
}
