import type { Unsubscribe } from '../TypedEmitter';
import { MEDIA_SOURCES, type MediaSource } from './media';

/** What a reader sees of the registry. */
export type TrackSource = Pick<TrackRegistry, 'get' | 'subscribe'>;

/**
 * Which track shows which source of which participant.
 *
 * Tracks are live browser objects, so they are kept here and not in a store of plain state.
 * `get` and `subscribe` are what React's `useSyncExternalStore` asks for: the answer of `get`
 * keeps its identity until the track changes.
 */
export class TrackRegistry {
  readonly #tracks = new Map<string, MediaStreamTrack>();
  readonly #listeners = new Set<() => void>();

  /** The track, or null where nothing is sent. */
  get(participantId: string, source: MediaSource): MediaStreamTrack | null {
    return this.#tracks.get(key(participantId, source)) ?? null;
  }

  /** Calls `listener` on every change until the answer is called. */
  subscribe(listener: () => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Puts a track in its place; null takes it away. */
  set(participantId: string, source: MediaSource, track: MediaStreamTrack | null): void {
    if (this.get(participantId, source) === track) return;
    if (track) this.#tracks.set(key(participantId, source), track);
    else this.#tracks.delete(key(participantId, source));
    this.#notify();
  }

  /** Takes all tracks of somebody away. */
  remove(participantId: string): void {
    const had = MEDIA_SOURCES.filter((source) => this.#tracks.delete(key(participantId, source)));
    if (had.length > 0) this.#notify();
  }

  /** Takes everything away. */
  clear(): void {
    if (this.#tracks.size === 0) return;
    this.#tracks.clear();
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function key(participantId: string, source: MediaSource): string {
  return `${source} ${participantId}`;
}
