import type { BackgroundChoice, EffectFailure } from '../webrtc/mediaEffects';
import type { DerivedTrack, TrackProcessor } from '../webrtc/trackProcessing';
import type { BackgroundProcessor } from './background/BackgroundProcessor';

/** A background other than the real one. */
export type HiddenBackground = Exclude<BackgroundChoice, { readonly kind: 'none' }>;

/** Blurs or replaces what is behind the person; what it needs is loaded when it is first used. */
export class BackgroundEffect implements TrackProcessor {
  #choice: HiddenBackground;
  #loading: Promise<BackgroundProcessor> | null = null;
  #isClosed = false;

  constructor(choice: HiddenBackground) {
    this.#choice = choice;
  }

  /**
   * Shows something else from now on.
   *
   * @throws where the picture cannot be shown; then all stays as it was
   */
  async change(choice: HiddenBackground): Promise<void> {
    if (this.#loading) {
      const { loadBackdrop } = await import('./background/loadBackdrop');
      const backdrop = await loadBackdrop(choice);
      (await this.#loading).setBackdrop(backdrop);
    }
    this.#choice = choice;
  }

  async derive(
    source: MediaStreamTrack,
    onFailure: (reason: EffectFailure) => void,
  ): Promise<DerivedTrack> {
    this.#loading ??= this.#load();
    return (await this.#loading).derive(source, onFailure);
  }

  /** Lets everything go; it cannot be used again. */
  close(): void {
    this.#isClosed = true;
    void this.#loading?.then(
      (processor) => processor.close(),
      () => undefined,
    );
  }

  async #load(): Promise<BackgroundProcessor> {
    const [{ BackgroundProcessor }, { loadBackdrop }] = await Promise.all([
      import('./background/BackgroundProcessor'),
      import('./background/loadBackdrop'),
    ]);
    const backdrop = await loadBackdrop(this.#choice);
    if (this.#isClosed) throw new Error('The effect was switched off meanwhile.');
    return new BackgroundProcessor(backdrop);
  }
}
