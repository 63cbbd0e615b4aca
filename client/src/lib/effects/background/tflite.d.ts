/** The TensorFlow Lite runtime that `@twilio/video-processors` is built on; it has no types of its own. */
declare module '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js' {
  export interface TfliteRuntime {
    /** Memory may grow, and these are new views of it then. */
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    _getModelBufferMemoryOffset(): number;
    /** 0 where the model was understood. */
    _loadModel(bytes: number): number;
    _getInputWidth(): number;
    _getInputHeight(): number;
    _getInputMemoryOffset(): number;
    _getOutputMemoryOffset(): number;
    _runInference(): number;
  }

  // eslint-disable-next-line no-restricted-syntax -- so is the package
  export default function createRuntime(options: {
    locateFile(name: string): string;
  }): Promise<TfliteRuntime>;
}
