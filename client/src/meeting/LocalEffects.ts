import { BackgroundEffect } from '@/lib/effects/BackgroundEffect';
import { NoiseEffect } from '@/lib/effects/NoiseEffect';
import type {
  BackgroundChoice,
  EffectFailure,
  EffectKind,
  SoundProcessing,
} from '@/lib/webrtc/mediaEffects';
import type { MediaManager } from '@/lib/webrtc/MediaManager';
import type { DevicesState } from '@/store/useDevicesStore';
import type { StoreApi } from 'zustand';

import type { LocalDevices } from './LocalDevices';
import type { MediaEffects } from './MediaEffects';
import type { MeetingScope } from './meetingScope';

export interface LocalEffectsOptions {
  readonly media: MediaManager;
  readonly devices: Pick<StoreApi<DevicesState>, 'getState'>;
  readonly chosen: Pick<LocalDevices, 'remember'>;
}

/** Puts the chosen effects between the devices and everybody, from before the devices are opened. */
export class LocalEffects implements MediaEffects {
  readonly #scope: Pick<MeetingScope, 'notify'>;
  readonly #media: MediaManager;
  readonly #devices: Pick<StoreApi<DevicesState>, 'getState'>;
  readonly #chosen: Pick<LocalDevices, 'remember'>;
  #background: BackgroundEffect | null = null;
  #noise: NoiseEffect | null = null;

  constructor(
    scope: Pick<MeetingScope, 'notify'>,
    { media, devices, chosen }: LocalEffectsOptions,
  ) {
    this.#scope = scope;
    this.#media = media;
    this.#devices = devices;
    this.#chosen = chosen;
    media.on('effect-failed', ({ effect, reason }) => void this.#failed(effect, reason));
    const { background, sound } = devices.getState().choices;
    void this.#applyBackground(background);
    void this.#applyNoise(sound);
  }

  async setBackground(choice: BackgroundChoice): Promise<void> {
    this.#chosen.remember({ background: choice });
    await this.#applyBackground(choice);
  }

  async setSound(difference: Partial<SoundProcessing>): Promise<void> {
    const sound = { ...this.#devices.getState().choices.sound, ...difference };
    this.#chosen.remember({ sound });
    await this.#applyNoise(sound);
    await this.#media.treatSound(sound);
  }

  async #applyBackground(choice: BackgroundChoice): Promise<void> {
    if (choice.kind === 'none') {
      const before = this.#background;
      this.#background = null;
      await this.#media.process('camera', null);
      before?.close();
      return;
    }
    const effect = this.#background ?? new BackgroundEffect(choice);
    if (effect === this.#background) {
      const isChanged = await effect.change(choice).then(
        () => true,
        () => false,
      );
      if (!isChanged) await this.#failed('background', 'failed');
      return;
    }
    this.#background = effect;
    await this.#media.process('camera', effect);
  }

  async #applyNoise({ noiseSuppression }: SoundProcessing): Promise<void> {
    if (noiseSuppression === 'strong') {
      this.#noise ??= new NoiseEffect();
      await this.#media.process('microphone', this.#noise);
      return;
    }
    const before = this.#noise;
    this.#noise = null;
    await this.#media.process('microphone', null);
    before?.close();
  }

  /** What cannot go on is no longer chosen; the person is told, and the browser's own takes over. */
  async #failed(effect: EffectKind, reason: EffectFailure): Promise<void> {
    if (effect === 'background') await this.setBackground({ kind: 'none' });
    else await this.setSound({ noiseSuppression: 'standard' });
    this.#scope.notify({ kind: 'effect-ended', effect, reason });
  }
}
