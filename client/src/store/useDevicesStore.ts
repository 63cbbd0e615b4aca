import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

import { INITIAL_MEDIA_STATE, type DeviceChoices, type MediaState } from '@/lib/webrtc/deviceState';

/** What the devices do now, and what the person chose; only the choices are kept. */
export interface DevicesState extends MediaState {
  readonly choices: DeviceChoices;
}

export const INITIAL_CHOICES: DeviceChoices = {
  microphoneOn: true,
  cameraOn: true,
  microphoneId: null,
  cameraId: null,
  speakerId: null,
};

/** Written by the meeting's controller; components only read it. */
export const useDevicesStore = create<DevicesState>()(
  persist((): DevicesState => ({ ...INITIAL_MEDIA_STATE, choices: INITIAL_CHOICES }), {
    name: 'neuron-meet.devices',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    partialize: ({ choices }) => ({ choices }),
  }),
);
