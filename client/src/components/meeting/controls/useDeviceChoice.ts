import { useMeeting } from '@/hooks/meetingContext';
import type { DeviceKind } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';

import { deviceIdOf, deviceOptions, SYSTEM_DEVICE } from './deviceOptions';

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
  const meeting = useMeeting();
  const devices = useDevicesStore((state) => state[LISTS[kind]]);
  const chosen = useDevicesStore((state) => state.choices[CHOICES[kind]]);
  const options = deviceOptions(kind, devices);
  const isListed = options.some((option) => option.value === chosen);
  return {
    options,
    // A chosen device that is unplugged now: the system's own is in use.
    value: isListed && chosen !== null ? chosen : SYSTEM_DEVICE,
    isAvailable: devices.length > 0,
    choose: (value) => void meeting.devices.select(kind, deviceIdOf(value)),
  };
}
