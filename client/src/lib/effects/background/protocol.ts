import type { Backdrop } from './BackgroundCompositor';

/** What the page asks of the worker. */
export type ToWorker =
  | { readonly type: 'backdrop'; readonly backdrop: Backdrop }
  /** Frames come and go by streams of the browser. */
  | {
      readonly type: 'pipe';
      readonly id: number;
      readonly readable: ReadableStream<VideoFrame>;
      readonly writable: WritableStream<VideoFrame>;
    }
  /** One frame; the answer is `frame` with the same id. */
  | { readonly type: 'frame'; readonly id: number; readonly frame: ImageBitmap }
  /** Asks for `tick` again and again, where the page's own clock stands still because it is hidden. */
  | { readonly type: 'clock'; readonly running: boolean };

/** What the worker answers. */
export type FromWorker =
  /** The first frame of a pipe is through. */
  | { readonly type: 'started'; readonly id: number }
  | { readonly type: 'frame'; readonly id: number; readonly frame: ImageBitmap }
  | { readonly type: 'tick' }
  | { readonly type: 'too-slow' }
  | { readonly type: 'failed' };
