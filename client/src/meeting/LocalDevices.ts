import type { DeviceKind, InputKind } from '@/lib/webrtc/deviceState';
import type { MediaManager } from '@/lib/webrtc/MediaManager';
import type { DevicesState } from '@/store/useDevicesStore';
import type { StoreApi } from 'zustand';

import type { DeviceControls } from './DeviceControls';

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
    switch (kind) {
      case 'speaker':
        this.remember({ speakerId: deviceId });
        return;
      case 'microphone':
        this.remember({ microphoneId: deviceId });
        break;
      case 'camera':
        this.remember({ cameraId: deviceId });
        break;
    }
    await this.#media.select(kind, deviceId);
  }

  /** Keeps a choice for the next meeting. */
  remember(choice: Partial<DevicesState['choices']>): void {
    const { choices } = this.#store.getState();
    this.#store.setState({ choices: { ...choices, ...choice } });
  }
}
