import type { EffectFailure } from './mediaEffects';

/** A track that is made from another one. */
export interface DerivedTrack {
  readonly track: MediaStreamTrack;
  /** Ends it; the track that it was made from goes on. */
  stop(): void;
}

/** Makes a track from what a device gives: hides what is behind somebody, takes noise away. */
export interface TrackProcessor {
  /**
   * Begins to process `source`; resolves when the first result is there.
   *
   * @param onFailure - called at most once, when it cannot go on
   * @throws where it cannot begin
   */
  derive(
    source: MediaStreamTrack,
    onFailure: (reason: EffectFailure) => void,
  ): Promise<DerivedTrack>;
}
