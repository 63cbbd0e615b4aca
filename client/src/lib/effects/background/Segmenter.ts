import createRuntime, {
  type TfliteRuntime,
} from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js';
import runtimeUrl from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.wasm?url';
import modelUrl from '@twilio/video-processors/dist/build/selfie_segmentation_landscape.tflite?url';

const BYTES_PER_FLOAT = 4;

/**
 * Tells a person from what is behind them, by MediaPipe's model "selfie segmentation, landscape"
 * (256 × 144 pixels) in TensorFlow Lite as WebAssembly. Both come with us.
 */
export class Segmenter {
  readonly width: number;
  readonly height: number;
  readonly #runtime: TfliteRuntime;

  private constructor(runtime: TfliteRuntime) {
    this.#runtime = runtime;
    this.width = runtime._getInputWidth();
    this.height = runtime._getInputHeight();
  }

  /** @throws where a file is missing or the browser cannot run it */
  static async load(): Promise<Segmenter> {
    const [runtime, model] = await Promise.all([
      createRuntime({ locateFile: () => runtimeUrl }),
      fetch(modelUrl).then((response) => {
        if (!response.ok) throw new Error(`The model was not found: ${response.status}`);
        return response.arrayBuffer();
      }),
    ]);
    runtime.HEAPU8.set(new Uint8Array(model), runtime._getModelBufferMemoryOffset());
    if (runtime._loadModel(model.byteLength) !== 0)
      throw new Error('The model was not understood.');
    return new Segmenter(runtime);
  }

  /**
   * @param pixels - red, green, blue, alpha of each pixel, in the size of this segmenter
   * @returns how sure it is that a pixel belongs to a person, 0 to 1; valid until the next call
   */
  segment(pixels: Uint8ClampedArray): Float32Array {
    const runtime = this.#runtime;
    const count = this.width * this.height;
    const input = runtime._getInputMemoryOffset() / BYTES_PER_FLOAT;
    const heap = runtime.HEAPF32;
    for (let pixel = 0; pixel < count; pixel += 1) {
      for (let channel = 0; channel < 3; channel += 1) {
        heap[input + pixel * 3 + channel] = (pixels[pixel * 4 + channel] ?? 0) / 255;
      }
    }
    runtime._runInference();
    const output = runtime._getOutputMemoryOffset() / BYTES_PER_FLOAT;
    return runtime.HEAPF32.subarray(output, output + count);
  }
}
