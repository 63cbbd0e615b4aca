import { CONTENT_HINTS, SCREEN_OPTIONS } from './captureConstraints';
import { captureProblemOf } from './captureProblem';
import type { CaptureProblem, ScreenContent, ScreenState, ScreenSurface } from './deviceState';
import type { FrozenPicture } from './FrozenPicture';

export type ScreenSource = 'screen' | 'screen-audio';

/** How the wish to share went. Closing the browser's picker is no problem. */
export type ScreenCaptureResult = 'started' | 'cancelled' | { readonly problem: CaptureProblem };

export interface ScreenCaptureOptions {
  readonly devices: Pick<MediaDevices, 'getDisplayMedia'> | undefined;
  readonly content: ScreenContent;
  readonly onState: (state: ScreenState) => void;
  readonly onTrack: (source: ScreenSource, track: MediaStreamTrack | null) => void;
  /** Takes the picture that stays while sharing is paused; tests bring their own. */
  readonly freeze?: (track: MediaStreamTrack) => Promise<FrozenPicture>;
}

/**
 * The screen, window or tab being shared, and its sound.
 *
 * While it is paused, its last picture is given instead, as a track: nobody sees black, nor does
 * whoever comes later.
 */
export class ScreenCapture {
  readonly #options: ScreenCaptureOptions;
  readonly #tracks = new Map<ScreenSource, MediaStreamTrack>();
  #starting = false;
  #content: ScreenContent;
  #isPaused = false;
  #frozen: FrozenPicture | null = null;

  constructor(options: ScreenCaptureOptions) {
    this.#options = options;
    this.#content = options.content;
  }

  get state(): ScreenState {
    return {
      active: this.#tracks.has('screen'),
      starting: this.#starting,
      withSound: this.#tracks.has('screen-audio'),
      surface: surfaceOf(this.#tracks.get('screen')),
      paused: this.#frozen !== null,
      content: this.#content,
    };
  }

  track(source: ScreenSource): MediaStreamTrack | null {
    const track = this.#tracks.get(source) ?? null;
    return source === 'screen' && track ? (this.#frozen?.track ?? track) : track;
  }

  /** Asks the person what to share; must be called by a click or a key. */
  async start(): Promise<ScreenCaptureResult> {
    return this.state.active ? 'cancelled' : this.change();
  }

  /** Asks the person what to share, in the place of what is shared already, if anything. */
  async change(): Promise<ScreenCaptureResult> {
    if (this.#starting) return 'cancelled';
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

  /** Holds the picture as it is now, and the sound silent; or lets both go on. */
  async pause(paused: boolean): Promise<void> {
    const screen = this.#tracks.get('screen');
    if (!screen || paused === this.#isPaused) return;
    this.#isPaused = paused;
    this.#muteSound(paused);
    if (!paused) {
      this.#thaw();
      this.#options.onTrack('screen', screen);
    } else {
      const freeze = this.#options.freeze ?? loadAndFreeze;
      const frozen = await freeze(screen).catch(() => null);
      if (!frozen) this.#isPaused = false;
      // Stopped, changed or resumed meanwhile.
      else if (!this.#isPaused || this.#tracks.get('screen') !== screen) frozen.stop();
      else this.#hold(frozen);
    }
    this.#tell();
  }

  /** Says what is to stay good where not all can: sharp text or smooth motion. */
  show(content: ScreenContent): void {
    this.#content = content;
    const screen = this.#tracks.get('screen');
    if (screen) {
      screen.contentHint = content;
      // Who sends it looks at the hint anew.
      if (!this.#frozen) this.#options.onTrack('screen', screen);
    }
    this.#tell();
  }

  /** Ends sharing; does nothing where nothing is shared. */
  stop(): void {
    if (this.#tracks.size === 0) return;
    const sources = [...this.#tracks.keys()];
    this.#release();
    for (const source of sources) this.#options.onTrack(source, null);
    this.#tell();
  }

  #take(stream: MediaStream): void {
    const [video] = stream.getVideoTracks();
    const [audio] = stream.getAudioTracks();
    const hadSound = this.#tracks.has('screen-audio');
    this.#release();
    if (video) this.#add('screen', video, this.#content);
    if (audio) this.#add('screen-audio', audio, CONTENT_HINTS['screen-audio']);
    else if (hadSound) this.#options.onTrack('screen-audio', null);
    // The browser's own bar has a button to stop.
    video?.addEventListener(
      'ended',
      () => {
        if (this.#tracks.get('screen') === video) this.stop();
      },
      { once: true },
    );
  }

  #add(source: ScreenSource, track: MediaStreamTrack, contentHint: string): void {
    track.contentHint = contentHint;
    this.#tracks.set(source, track);
    this.#options.onTrack(source, track);
  }

  #hold(frozen: FrozenPicture): void {
    this.#frozen = frozen;
    frozen.track.contentHint = 'detail';
    this.#options.onTrack('screen', frozen.track);
  }

  #thaw(): void {
    this.#frozen?.stop();
    this.#frozen = null;
  }

  #muteSound(muted: boolean): void {
    const sound = this.#tracks.get('screen-audio');
    if (sound) sound.enabled = !muted;
  }

  #release(): void {
    for (const track of this.#tracks.values()) track.stop();
    this.#tracks.clear();
    this.#isPaused = false;
    this.#thaw();
  }

  #setStarting(starting: boolean): void {
    this.#starting = starting;
    this.#tell();
  }

  #tell(): void {
    this.#options.onState(this.state);
  }
}

/** Browsers refuse the same way when the person closes the picker and when the system forbids capture. */
function isCancelled(error: unknown): boolean {
  return captureProblemOf(error) === 'denied' && !/by system/i.test((error as Error).message);
}

function surfaceOf(track: MediaStreamTrack | undefined): ScreenSurface | null {
  const surface = track?.getSettings().displaySurface;
  return surface === 'monitor' || surface === 'window' || surface === 'browser' ? surface : null;
}

async function loadAndFreeze(track: MediaStreamTrack): Promise<FrozenPicture> {
  const { freeze } = await import('./FrozenPicture');
  return freeze(track);
}
