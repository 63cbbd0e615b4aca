import type { EffectFailure, EffectState } from './mediaEffects';
import type { DerivedTrack, TrackProcessor } from './trackProcessing';

export interface InputPipelineOptions {
  /**
   * Whether a new source waits until it is processed. A camera must not show for a moment what the
   * person hides; a voice must not be missing for a moment.
   */
  readonly holdsBack: boolean;
  readonly onTrack: (track: MediaStreamTrack | null) => void;
  readonly onState: (state: EffectState) => void;
  /** The processor could not begin or go on; the source is passed on as it is. */
  readonly onFailure: (reason: EffectFailure) => void;
}

/**
 * What lies between a device and everybody who sees or hears it: nothing, or a processor.
 *
 * Either may change at any time. What is passed on changes only once the new result is there, so that a
 * processor can be switched on and off in mid-call without a gap.
 */
export class InputPipeline {
  readonly #options: InputPipelineOptions;
  #source: MediaStreamTrack | null = null;
  #processor: TrackProcessor | null = null;
  #derived: DerivedTrack | null = null;
  #passed: MediaStreamTrack | null = null;
  /** Counts the changes: what belongs to an earlier one comes too late. */
  #change = 0;

  constructor(options: InputPipelineOptions) {
    this.#options = options;
  }

  /** What is passed on now. */
  get track(): MediaStreamTrack | null {
    return this.#passed;
  }

  /** The device gives another track, or nothing. */
  setSource(source: MediaStreamTrack | null): void {
    this.#source = source;
    if (!this.#processor || !source) {
      this.#passOn(null);
      return;
    }
    const before = this.#derived;
    this.#derived = null;
    this.#pass(this.#options.holdsBack ? null : source);
    before?.stop();
    void this.#process(source, this.#processor);
  }

  /** Processes from now on, or no longer; resolves when that has taken effect, or failed. */
  async setProcessor(processor: TrackProcessor | null): Promise<void> {
    if (processor === this.#processor) return;
    this.#processor = processor;
    if (processor && this.#source) await this.#process(this.#source, processor);
    else this.#passOn(null);
  }

  /** What is passed on is muted and unmuted with its source. */
  syncEnabled(): void {
    if (this.#derived && this.#source) this.#derived.track.enabled = this.#source.enabled;
  }

  async #process(source: MediaStreamTrack, processor: TrackProcessor): Promise<void> {
    const change = ++this.#change;
    this.#options.onState('starting');
    const fail = (reason: EffectFailure) => {
      if (change !== this.#change) return;
      this.#processor = null;
      this.#passOn(null);
      this.#options.onFailure(reason);
    };
    try {
      const derived = await processor.derive(source, fail);
      if (change === this.#change) this.#passOn(derived);
      else derived.stop();
    } catch {
      fail('failed');
    }
  }

  /** Passes on what was derived, or the source itself. */
  #passOn(derived: DerivedTrack | null): void {
    this.#change += derived ? 0 : 1;
    const before = this.#derived;
    this.#derived = derived;
    if (derived && this.#source) {
      derived.track.contentHint = this.#source.contentHint;
      derived.track.enabled = this.#source.enabled;
    }
    this.#pass(derived?.track ?? this.#source);
    if (before !== derived) before?.stop();
    this.#options.onState(derived ? 'on' : 'off');
  }

  #pass(track: MediaStreamTrack | null): void {
    if (track === this.#passed) return;
    this.#passed = track;
    this.#options.onTrack(track);
  }
}
