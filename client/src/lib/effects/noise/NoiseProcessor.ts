import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import workletUrl from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url&no-inline';
import runtimeUrl from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simdRuntimeUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';

import type { DerivedTrack, TrackProcessor } from '../../webrtc/trackProcessing';

/** RNNoise knows voices at this many samples a second only. */
const SAMPLE_RATE = 48_000;

/**
 * Takes everything but the voice out of a microphone's sound, by RNNoise (a recurrent neural network,
 * Valin 2018) in an AudioWorklet: ten milliseconds at a time, with that much delay.
 */
export class NoiseProcessor implements TrackProcessor {
  readonly #context: AudioContext;
  readonly #wasm: ArrayBuffer;

  private constructor(context: AudioContext, wasm: ArrayBuffer) {
    this.#context = context;
    this.#wasm = wasm;
  }

  /** @throws where the browser cannot run it, or a file is missing */
  static async load(): Promise<NoiseProcessor> {
    const context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' });
    const [wasm] = await Promise.all([
      loadRnnoise({ url: runtimeUrl, simdUrl: simdRuntimeUrl }),
      context.audioWorklet.addModule(workletUrl),
    ]);
    return new NoiseProcessor(context, wasm);
  }

  async derive(source: MediaStreamTrack): Promise<DerivedTrack> {
    const context = this.#context;
    // Firefox refuses here where the device has another rate than RNNoise.
    const heard = source.clone();
    // Muting is done to the result, so that what listens for speech while muted still hears it.
    heard.enabled = true;
    const input = context.createMediaStreamSource(new MediaStream([heard]));
    const suppressor = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary: this.#wasm });
    const output = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    input.connect(suppressor).connect(output);
    await running(context);
    const [track] = output.stream.getAudioTracks();
    if (!track) throw new Error('This browser gives no sound out of a graph.');
    return {
      track,
      stop: () => {
        input.disconnect();
        suppressor.disconnect();
        suppressor.destroy();
        heard.stop();
        track.stop();
      },
    };
  }

  /** Lets the graph go. */
  close(): void {
    void this.#context.close();
  }
}

/** A page that nobody has clicked yet may not process sound: then this waits for a click or a key. */
async function running(context: AudioContext): Promise<void> {
  const resume = () => void context.resume();
  const gestures = ['pointerdown', 'keydown'];
  for (const gesture of gestures) window.addEventListener(gesture, resume);
  await context.resume();
  for (const gesture of gestures) window.removeEventListener(gesture, resume);
}
