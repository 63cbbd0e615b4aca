import type { Rect } from './geometry';

/** Pixels at each end of a tile's last line that something else lies on. */
export interface LabelInsets {
  readonly left: number;
  readonly right: number;
}

export const NO_INSETS: LabelInsets = { left: 0, right: 0 };

/** Pixels at the bottom of a tile that its label takes, with the space beneath it. */
const LABEL_HEIGHT = 40;

/** Where another box lies on the last line of a tile: the label keeps to the larger part that is free. */
export function labelInsets(tile: Rect, above: Rect): LabelInsets {
  const bottom = tile.y + tile.height;
  const isOnLine = above.y < bottom && above.y + above.height > bottom - LABEL_HEIGHT;
  const left = Math.max(0, above.x - tile.x);
  const right = Math.max(0, tile.x + tile.width - (above.x + above.width));
  const isBeside = left >= tile.width || right >= tile.width;
  if (!isOnLine || isBeside) return NO_INSETS;
  return left >= right
    ? { left: 0, right: tile.width - left }
    : { left: tile.width - right, right: 0 };
}
