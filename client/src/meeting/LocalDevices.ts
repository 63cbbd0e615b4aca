import type { DeviceKind, InputKind } from '@/lib/webrtc/deviceState';
import type { MediaManager } from '@/lib/webrtc/MediaManager';
import type { DevicesState } from '@/store/useDevicesStore';
import type { StoreApi } from 'zustand';

import type { DeviceControls } from './DeviceControls';

const LISTS = { microphone: 'microphones', camera: 'cameras', speaker: 'speakers' } as const;

/** What the person does with their devices, and the memory of it. */
export class LocalDevices implements DeviceControls {
  readonly #media: MediaManager;
  readonly #store: Pick<StoreApi<DevicesState>, 'getState' | 'setState'>;
  #talking: { readonly wasOn: boolean } | null = null;

  constructor(media: MediaManager, store: Pick<StoreApi<DevicesState>, 'getState' | 'setState'>) {
    this.#media = media;
    this.#store = store;
  }

  async set(input: InputKind, on: boolean): Promise<void> {
    this.remember(input === 'microphone' ? { microphoneOn: on } : { cameraOn: on });
    await this.#media.set(input, on);
  }

  async toggle(input: InputKind): Promise<void> {
    await this.set(input, !this.#media.state[input].active);
  }

  pushToTalk(down: boolean): void {
    if (down === (this.#talking !== null)) return;
    const wasOn = this.#talking?.wasOn ?? this.#media.state.microphone.active;
    this.#talking = down ? { wasOn } : null;
    if (!wasOn) void this.#media.set('microphone', down);
  }

  async select(kind: DeviceKind, deviceId: string | null): Promise<void> {
    const { choices, [LISTS[kind]]: devices } = this.#store.getState();
    const label = devices.find((device) => device.deviceId === deviceId)?.label ?? null;
    const labels = { ...choices.labels, [kind]: label };
    switch (kind) {
      case 'speaker':
        this.remember({ speakerId: deviceId, labels });
        return;
      case 'microphone':
        this.remember({ microphoneId: deviceId, labels });
        break;
      case 'camera':
        this.remember({ cameraId: deviceId, labels });
        break;
    }
    await this.#media.select(kind, deviceId, label);
  }

  async flipCamera(): Promise<void> {
    const { camera, choices } = this.#store.getState();
    const facing = (camera.facing ?? choices.facing) === 'user' ? 'environment' : 'user';
    this.remember({ facing, cameraId: null, labels: { ...choices.labels, camera: null } });
    await this.#media.face(facing);
  }

  /** Keeps a choice for the next meeting. */
  remember(choice: Partial<DevicesState['choices']>): void {
    const { choices } = this.#store.getState();
    this.#store.setState({ choices: { ...choices, ...choice } });
  }
}
