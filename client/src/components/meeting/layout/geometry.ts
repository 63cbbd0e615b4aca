/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in CSS pixels, measured from the stage's top left corner. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** The shapes a tile may take: width divided by height, from the narrowest to the widest. */
export interface AspectRange {
  readonly min: number;
  readonly max: number;
}

/** Every tile is 16:9, the shape cameras deliver: laptops and larger. */
export const LANDSCAPE_TILES: AspectRange = { min: 16 / 9, max: 16 / 9 };

/** On a phone on its side height is what is left over: tiles grow into it, up to 4:3. */
export const SHORT_TILES: AspectRange = { min: 4 / 3, max: 16 / 9 };

/** Tiles take whatever shape between 1:2 and 4:3 fills an upright phone best. */
export const PORTRAIT_TILES: AspectRange = { min: 1 / 2, max: 4 / 3 };

/**
 * The largest whole-pixel size with an allowed shape that fits into a box.
 *
 * Whole pixels keep text and borders sharp and make sums exact, so tiles can never overlap by a
 * rounding error.
 */
export function fitInto(box: Size, aspect: AspectRange): Size {
  const width = Math.max(0, box.width);
  const height = Math.max(0, box.height);
  return {
    width: Math.floor(Math.min(width, height * aspect.max)),
    height: Math.floor(Math.min(height, width / aspect.min)),
  };
}

/** Puts a size into the middle of a box. */
export function centreIn(box: Rect, size: Size): Rect {
  return {
    x: box.x + Math.floor((box.width - size.width) / 2),
    y: box.y + Math.floor((box.height - size.height) / 2),
    ...size,
  };
}

/** The same box, measured from where another point is. */
export function offset(rect: Rect, { x, y }: { readonly x: number; readonly y: number }): Rect {
  return { ...rect, x: rect.x + x, y: rect.y + y };
}

/** From where to where boxes reach together, from left to right. */
export function spanOf(rects: readonly Rect[]): Pick<Rect, 'x' | 'width'> {
  const x = Math.min(...rects.map((rect) => rect.x));
  return { x, width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x };
}

/** The same box on a stage that reads from right to left. */
export function mirrorHorizontally(rect: Rect, stageWidth: number): Rect {
  return { ...rect, x: stageWidth - rect.x - rect.width };
}

export function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
