/** Frames a second of a canvas that is drawn on a page. */
const FRAME_RATE = 30;

export interface CanvasPumpOptions {
  readonly source: MediaStreamTrack;
  /** Asks for a frame to be composed; {@link CanvasPump.draw} is called with the result. */
  readonly onFrame: (frame: ImageBitmap) => void;
  /** The page was hidden, or is seen again: its own clock of frames stands still or runs. */
  readonly onHidden: (hidden: boolean) => void;
}

/**
 * Where frames cannot be given to a worker as streams: takes them from a video element, one at a time,
 * and shows what came of them on a canvas, whose stream is the result.
 */
export class CanvasPump {
  readonly track: MediaStreamTrack;
  readonly #options: CanvasPumpOptions;
  readonly #video = document.createElement('video');
  readonly #canvas = document.createElement('canvas');
  readonly #context: ImageBitmapRenderingContext | null;
  readonly #onVisibility = () => this.#visibilityChanged();
  #isBusy = false;
  #isClosed = false;

  constructor(options: CanvasPumpOptions) {
    this.#options = options;
    const { width = 1280, height = 720 } = options.source.getSettings();
    Object.assign(this.#canvas, { width, height });
    // A canvas has a stream only once it has a context.
    this.#context = this.#canvas.getContext('bitmaprenderer');
    const [track] = this.#canvas.captureStream(FRAME_RATE).getVideoTracks();
    if (!track) throw new Error('This browser cannot capture a canvas.');
    this.track = track;
    Object.assign(this.#video, { muted: true, playsInline: true });
    this.#video.srcObject = new MediaStream([options.source]);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  /** Begins to take frames. */
  async start(): Promise<void> {
    await this.#video.play();
    this.#visibilityChanged();
    this.#schedule();
  }

  /** Takes a frame now, where none is under way. */
  async take(): Promise<void> {
    if (this.#isBusy || this.#isClosed || this.#video.readyState < 2) return;
    this.#isBusy = true;
    // A picture that changes its size at this moment may not be readable; the next one is.
    const frame = await createImageBitmap(this.#video).catch(() => null);
    if (frame) this.#options.onFrame(frame);
    else this.#isBusy = false;
  }

  /** Shows a composed frame, and is ready for the next one. */
  draw(frame: ImageBitmap): void {
    this.#isBusy = false;
    if (this.#canvas.width !== frame.width || this.#canvas.height !== frame.height) {
      Object.assign(this.#canvas, { width: frame.width, height: frame.height });
    }
    this.#context?.transferFromImageBitmap(frame);
  }

  stop(): void {
    this.#isClosed = true;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#options.onHidden(false);
    this.#video.srcObject = null;
    this.track.stop();
  }

  #schedule(): void {
    this.#video.requestVideoFrameCallback(() => {
      if (this.#isClosed) return;
      void this.take();
      this.#schedule();
    });
  }

  #visibilityChanged(): void {
    this.#options.onHidden(document.hidden);
  }
}
