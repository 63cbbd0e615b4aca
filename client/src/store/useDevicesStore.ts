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
  labels: { microphone: null, camera: null, speaker: null },
  facing: 'user',
  sound: { echoCancellation: true, autoGainControl: true, noiseSuppression: 'standard' },
  background: { kind: 'none' },
  screenContent: 'detail',
};

/** Written by the meeting's controller; components only read it. */
export const useDevicesStore = create<DevicesState>()(
  persist((): DevicesState => ({ ...INITIAL_MEDIA_STATE, choices: INITIAL_CHOICES }), {
    name: 'neuron-meet.devices',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    partialize: ({ choices }) => ({ choices }),
    // What was kept by an earlier version lacks the choices that are new.
    merge: (kept, initial) => ({
      ...initial,
      choices: { ...initial.choices, ...(kept as Partial<DevicesState> | undefined)?.choices },
    }),
  }),
);
