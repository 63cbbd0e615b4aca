import type { DerivedTrack, TrackProcessor } from '../webrtc/trackProcessing';
import type { NoiseProcessor } from './noise/NoiseProcessor';

/** Strong noise suppression; what it needs is loaded when it is first used. */
export class NoiseEffect implements TrackProcessor {
  #loading: Promise<NoiseProcessor> | null = null;

  async derive(source: MediaStreamTrack): Promise<DerivedTrack> {
    this.#loading ??= import('./noise/NoiseProcessor').then((module) =>
      module.NoiseProcessor.load(),
    );
    return (await this.#loading).derive(source);
  }

  /** Lets everything go; it cannot be used again. */
  close(): void {
    void this.#loading?.then(
      (processor) => processor.close(),
      () => undefined,
    );
  }
}
