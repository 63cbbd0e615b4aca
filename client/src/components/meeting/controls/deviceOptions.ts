import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { DeviceKind, DeviceOption } from '@/lib/webrtc/deviceState';

/** Stands for "whatever the system uses" where a list of devices needs a value. */
export const SYSTEM_DEVICE = 'system';

/** Chromium lists the system's choice again under these ids. */
const ALIASES = new Set(['default', 'communications', '']);

const SYSTEM_NAMES: Record<DeviceKind, MessageDescriptor> = {
  microphone: msg`System microphone`,
  camera: msg`System camera`,
  speaker: msg`System speaker`,
};

export interface NamedDevice {
  readonly value: string;
  readonly label: string | MessageDescriptor;
}

/**
 * The devices to choose from, the system's own choice first; nameless ones are numbered.
 *
 * @param systemLabel - what the system's choice is at the moment, where that is known
 */
export function deviceOptions(
  kind: DeviceKind,
  devices: readonly DeviceOption[],
  systemLabel: string | null,
): NamedDevice[] {
  const real = devices.filter(({ deviceId }) => !ALIASES.has(deviceId));
  return [
    { value: SYSTEM_DEVICE, label: systemName(kind, systemLabel) },
    ...real.map(({ deviceId, label }, index) => ({
      value: deviceId,
      label: label || numbered(kind, index + 1),
    })),
  ];
}

/** What the system uses now: told by Chromium as "Default - Headset", in the system's language. */
export function systemLabelOf(devices: readonly DeviceOption[]): string | null {
  const label = devices.find(({ deviceId }) => deviceId === 'default')?.label;
  return label ? label.replace(/^\p{L}+ - /u, '') : null;
}

/** What a chosen value means: null for the system's own choice. */
export function deviceIdOf(value: string): string | null {
  return value === SYSTEM_DEVICE ? null : value;
}

function systemName(kind: DeviceKind, inUse: string | null): MessageDescriptor {
  return inUse === null ? SYSTEM_NAMES[kind] : msg`${{ name: inUse }} (system)`;
}

function numbered(kind: DeviceKind, number: number): MessageDescriptor {
  switch (kind) {
    case 'microphone':
      return msg`Microphone ${{ number }}`;
    case 'camera':
      return msg`Camera ${{ number }}`;
    case 'speaker':
      return msg`Speaker ${{ number }}`;
  }
}
