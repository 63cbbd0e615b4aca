import type { DeviceKind, DeviceOption } from '@/lib/webrtc/deviceState';

/** Stands for "whatever the system uses" where a list of devices needs a value. */
export const SYSTEM_DEVICE = 'system';

/** Chromium lists the system's choice again under these ids. */
const ALIASES = new Set(['default', 'communications', '']);

const NAMES: Record<DeviceKind, string> = {
  microphone: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
};

/** The devices to choose from, the system's own choice first; nameless ones are numbered. */
export function deviceOptions(
  kind: DeviceKind,
  devices: readonly DeviceOption[],
): { value: string; label: string }[] {
  const real = devices.filter(({ deviceId }) => !ALIASES.has(deviceId));
  return [
    { value: SYSTEM_DEVICE, label: 'Same as system' },
    ...real.map(({ deviceId, label }, index) => ({
      value: deviceId,
      label: label || `${NAMES[kind]} ${index + 1}`,
    })),
  ];
}

/** What a chosen value means: null for the system's own choice. */
export function deviceIdOf(value: string): string | null {
  return value === SYSTEM_DEVICE ? null : value;
}
