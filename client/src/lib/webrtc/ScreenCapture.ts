import { CONTENT_HINTS, SCREEN_OPTIONS } from './captureConstraints';
import { captureProblemOf } from './captureProblem';
import type { CaptureProblem, ScreenState } from './deviceState';

export type ScreenSource = 'screen' | 'screen-audio';

/** How the wish to share went. Closing the browser's picker is no problem. */
export type ScreenCaptureResult = 'started' | 'cancelled' | { readonly problem: CaptureProblem };

export interface ScreenCaptureOptions {
  readonly devices: Pick<MediaDevices, 'getDisplayMedia'> | undefined;
  readonly onState: (state: ScreenState) => void;
  readonly onTrack: (source: ScreenSource, track: MediaStreamTrack | null) => void;
}

/** The screen, window or tab being shared, and its sound. */
export class ScreenCapture {
  readonly #options: ScreenCaptureOptions;
  readonly #tracks = new Map<ScreenSource, MediaStreamTrack>();
  #starting = false;

  constructor(options: ScreenCaptureOptions) {
    this.#options = options;
  }

  get state(): ScreenState {
    return {
      active: this.#tracks.has('screen'),
      starting: this.#starting,
      withSound: this.#tracks.has('screen-audio'),
    };
  }

  track(source: ScreenSource): MediaStreamTrack | null {
    return this.#tracks.get(source) ?? null;
  }

  /** Asks the person what to share; must be called by a click or a key. */
  async start(): Promise<ScreenCaptureResult> {
    if (this.#starting || this.state.active) return 'cancelled';
    const { devices } = this.#options;
    if (typeof devices?.getDisplayMedia !== 'function') return { problem: 'unsupported' };
    this.#setStarting(true);
    try {
      this.#take(await devices.getDisplayMedia(SCREEN_OPTIONS));
      return 'started';
    } catch (error) {
      return isCancelled(error) ? 'cancelled' : { problem: captureProblemOf(error) };
    } finally {
      this.#setStarting(false);
    }
  }

  /** Ends sharing; does nothing where nothing is shared. */
  stop(): void {
    if (this.#tracks.size === 0) return;
    const sources = [...this.#tracks.keys()];
    for (const track of this.#tracks.values()) track.stop();
    this.#tracks.clear();
    for (const source of sources) this.#options.onTrack(source, null);
    this.#options.onState(this.state);
  }

  #take(stream: MediaStream): void {
    const [video] = stream.getVideoTracks();
    const [audio] = stream.getAudioTracks();
    if (video) this.#add('screen', video);
    if (audio) this.#add('screen-audio', audio);
    // The browser's own bar has a button to stop.
    video?.addEventListener('ended', () => this.stop(), { once: true });
  }

  #add(source: ScreenSource, track: MediaStreamTrack): void {
    track.contentHint = CONTENT_HINTS[source];
    this.#tracks.set(source, track);
    this.#options.onTrack(source, track);
  }

  #setStarting(starting: boolean): void {
    this.#starting = starting;
    this.#options.onState(this.state);
  }
}

/** Browsers refuse the same way when the person closes the picker and when the system forbids capture. */
function isCancelled(error: unknown): boolean {
  return captureProblemOf(error) === 'denied' && !/by system/i.test((error as Error).message);
}
