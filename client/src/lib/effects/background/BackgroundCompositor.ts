import { blurBehind } from './blurBehind';
import { settleMask, writeAlpha } from './mask';
import type { Segmenter } from './Segmenter';
import type { Workload } from './WorkloadGovernor';

/** What stands behind the person. */
export type Backdrop =
  | { readonly kind: 'blur'; readonly strength: 'light' | 'strong' }
  | { readonly kind: 'picture'; readonly picture: ImageBitmap };

/** Radius of each pass of the blur in the segmenter's pixels, of which 256 make the picture's width. */
const RADIUS = { light: 2, strong: 6 } as const;

/** A picture to be composed. */
export interface Picture {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts a person before another background, frame by frame.
 *
 * Only the small picture that the segmenter sees is touched pixel by pixel: it gives the mask and, where
 * the background is blurred, the blurred background too. Both are then drawn in the size of the frame.
 */
export class BackgroundCompositor {
  readonly #segmenter: Segmenter;
  readonly #small: OffscreenCanvasRenderingContext2D;
  readonly #mask: OffscreenCanvasRenderingContext2D;
  readonly #behind: OffscreenCanvasRenderingContext2D;
  readonly #output: OffscreenCanvasRenderingContext2D;
  readonly #settled: Float32Array;
  readonly #maskPixels: ImageData;
  #backdrop: Backdrop;
  #frames = 0;

  constructor(segmenter: Segmenter, backdrop: Backdrop) {
    this.#segmenter = segmenter;
    this.#backdrop = backdrop;
    const { width, height } = segmenter;
    this.#small = contextOf(width, height, { willReadFrequently: true });
    this.#mask = contextOf(width, height);
    this.#behind = contextOf(width, height);
    this.#output = contextOf(width, height);
    this.#settled = new Float32Array(width * height);
    this.#maskPixels = new ImageData(width, height);
  }

  setBackdrop(backdrop: Backdrop): void {
    if (this.#backdrop.kind === 'picture') this.#backdrop.picture.close();
    this.#backdrop = backdrop;
    this.#frames = 0;
  }

  /** @returns the canvas that the frame was composed on; valid until the next call */
  compose(frame: Picture, { segmentEvery, maxHeight }: Workload): OffscreenCanvas {
    if (this.#frames % segmentEvery === 0) this.#lookFor(frame);
    this.#frames += 1;
    const scale = Math.min(1, maxHeight / Math.min(frame.width, frame.height));
    return this.#draw(
      frame.image,
      Math.round(frame.width * scale),
      Math.round(frame.height * scale),
    );
  }

  #lookFor({ image }: Picture): void {
    const { width, height } = this.#segmenter;
    this.#small.drawImage(image, 0, 0, width, height);
    const seen = this.#small.getImageData(0, 0, width, height);
    settleMask(this.#settled, this.#segmenter.segment(seen.data));
    writeAlpha(this.#settled, this.#maskPixels.data);
    this.#mask.putImageData(this.#maskPixels, 0, 0);
    if (this.#backdrop.kind !== 'blur') return;
    blurBehind(seen.data, this.#settled, this.#segmenter, RADIUS[this.#backdrop.strength]);
    this.#behind.putImageData(seen, 0, 0);
  }

  #draw(image: CanvasImageSource, width: number, height: number): OffscreenCanvas {
    const context = this.#output;
    const { canvas } = context;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'medium';
    context.globalCompositeOperation = 'copy';
    context.drawImage(this.#mask.canvas, 0, 0, width, height);
    context.globalCompositeOperation = 'source-in';
    context.drawImage(image, 0, 0, width, height);
    context.globalCompositeOperation = 'destination-over';
    if (this.#backdrop.kind === 'blur') context.drawImage(this.#behind.canvas, 0, 0, width, height);
    else drawCover(context, this.#backdrop.picture, width, height);
    return canvas;
  }
}

/** Fills the picture, cutting off what does not fit. */
function drawCover(
  context: OffscreenCanvasRenderingContext2D,
  picture: ImageBitmap,
  width: number,
  height: number,
): void {
  const scale = Math.max(width / picture.width, height / picture.height);
  const drawn = { width: picture.width * scale, height: picture.height * scale };
  const left = (width - drawn.width) / 2;
  const top = (height - drawn.height) / 2;
  context.drawImage(picture, left, top, drawn.width, drawn.height);
}

function contextOf(
  width: number,
  height: number,
  settings?: CanvasRenderingContext2DSettings,
): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', settings);
  if (!context) throw new Error('This browser cannot draw outside the page.');
  return context;
}
