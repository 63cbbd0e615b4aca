import type { EffectFailure } from '../../webrtc/mediaEffects';
import type { DerivedTrack, TrackProcessor } from '../../webrtc/trackProcessing';
import type { Backdrop } from './BackgroundCompositor';
import { CanvasPump } from './CanvasPump';
import type { FromWorker, ToWorker } from './protocol';
import { trackStreams } from './trackStreams';

/** Milliseconds that the first frame may take; the model is about a megabyte. */
const START_MS = 20_000;

/** Who waits for what the worker tells about one derived track. */
interface Listener {
  readonly onStarted: () => void;
  readonly onFrame: (frame: ImageBitmap) => void;
  /** Only where frames are taken one by one. */
  readonly onTick?: () => void;
  readonly onFailure: (reason: EffectFailure) => void;
}

/**
 * Hides what is behind the person in front of a camera. All of the work is done in a worker: frames go
 * there and back as streams where the browser has them, and one by one where it has not.
 */
export class BackgroundProcessor implements TrackProcessor {
  readonly #worker = new Worker(new URL('./background.worker.ts', import.meta.url), {
    type: 'module',
  });
  readonly #listeners = new Map<number, Listener>();
  #lastId = 0;

  constructor(backdrop: Backdrop) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
      this.#receive(data),
    );
    this.#worker.addEventListener('error', () => this.#fail('failed'));
    this.setBackdrop(backdrop);
  }

  /** Shows something else behind the person from the next frame on. */
  setBackdrop(backdrop: Backdrop): void {
    this.#send(
      { type: 'backdrop', backdrop },
      backdrop.kind === 'picture' ? [backdrop.picture] : [],
    );
  }

  derive(
    source: MediaStreamTrack,
    onFailure: (reason: EffectFailure) => void,
  ): Promise<DerivedTrack> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      const listener = {
        onStarted: () => {
          clearTimeout(timeout);
          resolve(derived);
        },
        onFailure: (reason: EffectFailure) => {
          clearTimeout(timeout);
          derived.stop();
          reject(new Error(reason));
          onFailure(reason);
        },
      };
      const timeout = setTimeout(() => listener.onFailure('failed'), START_MS);
      const derived = trackStreams()
        ? this.#deriveByStreams(id, source, listener)
        : this.#deriveByCanvas(id, source, listener);
    });
  }

  /** Lets the worker and its memory go. */
  close(): void {
    this.#listeners.clear();
    this.#worker.terminate();
  }

  #deriveByStreams(
    id: number,
    source: MediaStreamTrack,
    listener: Pick<Listener, 'onStarted' | 'onFailure'>,
  ): DerivedTrack {
    const streams = trackStreams();
    if (!streams) throw new Error('This browser has no streams of frames.');
    const generator = new streams.MediaStreamTrackGenerator({ kind: 'video' });
    // A clone, so that the end of this stream is ours to decide.
    const clone = source.clone();
    // One frame at most waits: a slow machine drops frames, and is never late.
    const { readable } = new streams.MediaStreamTrackProcessor({ track: clone, maxBufferSize: 1 });
    const { writable } = generator;
    this.#listeners.set(id, { ...listener, onFrame: (frame) => frame.close() });
    this.#send({ type: 'pipe', id, readable, writable }, [readable, writable]);
    return {
      track: generator,
      stop: () => {
        this.#listeners.delete(id);
        clone.stop();
        generator.stop();
      },
    };
  }

  #deriveByCanvas(
    id: number,
    source: MediaStreamTrack,
    { onStarted, onFailure }: Pick<Listener, 'onStarted' | 'onFailure'>,
  ): DerivedTrack {
    const pump = new CanvasPump({
      source,
      onFrame: (frame) => this.#send({ type: 'frame', id, frame }, [frame]),
      onHidden: (running) => this.#send({ type: 'clock', running }),
    });
    this.#listeners.set(id, {
      onStarted,
      onFailure,
      onTick: () => void pump.take(),
      onFrame: (frame) => {
        pump.draw(frame);
        onStarted();
      },
    });
    pump.start().catch(() => onFailure('failed'));
    return {
      track: pump.track,
      stop: () => {
        this.#listeners.delete(id);
        pump.stop();
      },
    };
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'started':
        this.#listeners.get(message.id)?.onStarted();
        break;
      case 'frame':
        if (this.#listeners.has(message.id))
          this.#listeners.get(message.id)?.onFrame(message.frame);
        else message.frame.close();
        break;
      case 'tick':
        for (const { onTick } of this.#listeners.values()) onTick?.();
        break;
      case 'too-slow':
      case 'failed':
        this.#fail(message.type);
        break;
    }
  }

  #fail(reason: EffectFailure): void {
    for (const { onFailure } of [...this.#listeners.values()]) onFailure(reason);
  }

  #send(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}
