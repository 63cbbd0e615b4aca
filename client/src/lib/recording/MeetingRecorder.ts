import { RecordingPicture, type RecordedScene } from './RecordingPicture';
import { RecordingSound } from './RecordingSound';
import type { RecordingFormat, RecordingLayout } from './recordingFormats';
import type { RecordingSink } from './recordingSink';

const FRAME_RATE = 20;
const BITS_PER_SECOND = { video: 2_500_000, audio: 128_000 };
/** Milliseconds of a piece: what is lost at most where the browser is killed. */
const PIECE_MS = 1_000;

/** What there is to record now. */
export interface RecordedMeeting extends RecordedScene {
  readonly sounds: readonly MediaStreamTrack[];
}

export interface MeetingRecorderOptions {
  readonly format: RecordingFormat;
  readonly layout: RecordingLayout;
  readonly sink: RecordingSink;
  /** Asked for at every frame. */
  readonly meeting: () => RecordedMeeting;
  readonly onProgress: (progress: { readonly seconds: number; readonly bytes: number }) => void;
  /** It ended by itself: no room is left, or it cannot be written. */
  readonly onEnd: (reason: 'full' | 'failed') => void;
}

/** Records a meeting: one picture of everybody, drawn here, and one sound, mixed here. */
export class MeetingRecorder {
  readonly #options: MeetingRecorderOptions;
  readonly #picture: RecordingPicture;
  readonly #sound = new RecordingSound();
  readonly #recorder: MediaRecorder;
  readonly #clock = new Worker(new URL('./clock.worker.ts', import.meta.url), { type: 'module' });
  #written: Promise<void> = Promise.resolve();
  #bytes = 0;
  /** Milliseconds recorded before the last pause, and when it went on. */
  #recordedMs = 0;
  #since: number | null = null;

  constructor(options: MeetingRecorderOptions) {
    this.#options = options;
    this.#picture = new RecordingPicture(options.layout, FRAME_RATE);
    const stream = new MediaStream([this.#picture.track, this.#sound.track]);
    this.#recorder = new MediaRecorder(stream, {
      mimeType: options.format.mimeType,
      videoBitsPerSecond: BITS_PER_SECOND.video,
      audioBitsPerSecond: BITS_PER_SECOND.audio,
    });
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#take(data));
    this.#recorder.addEventListener('error', () => options.onEnd('failed'));
    this.#clock.addEventListener('message', () => this.#frame());
  }

  async start(): Promise<void> {
    await this.#sound.start();
    this.#frame();
    this.#clock.postMessage({ everyMs: 1_000 / FRAME_RATE });
    this.#recorder.start(PIECE_MS);
    this.#since = performance.now();
  }

  pause(paused: boolean): void {
    if (paused === (this.#recorder.state === 'paused')) return;
    if (paused) this.#recorder.pause();
    else this.#recorder.resume();
    this.#recordedMs = this.#elapsedMs;
    this.#since = paused ? null : performance.now();
  }

  /** Ends it and saves what there is. */
  async stop(): Promise<void> {
    if (this.#recorder.state !== 'inactive') {
      await new Promise<void>((resolve) => {
        this.#recorder.addEventListener('stop', () => resolve(), { once: true });
        this.#recorder.stop();
      });
    }
    this.#clock.terminate();
    this.#picture.close();
    this.#sound.close();
    await this.#written;
    await this.#options.sink.finish();
  }

  get #elapsedMs(): number {
    return this.#recordedMs + (this.#since === null ? 0 : performance.now() - this.#since);
  }

  #frame(): void {
    const meeting = this.#options.meeting();
    this.#sound.mix(meeting.sounds);
    this.#picture.draw(meeting);
  }

  #take(piece: Blob): void {
    if (piece.size === 0) return;
    const { sink, onProgress, onEnd } = this.#options;
    this.#bytes += piece.size;
    this.#written = this.#written
      .then(() => sink.write(piece))
      .catch(() => {
        onEnd('failed');
      });
    onProgress({ seconds: Math.floor(this.#elapsedMs / 1_000), bytes: this.#bytes });
    if (sink.limit !== null && this.#bytes >= sink.limit) onEnd('full');
  }
}
