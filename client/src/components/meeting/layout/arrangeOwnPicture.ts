import type { Corner } from '@/store/useMeetingViewStore';

import { clamp, type Rect, type Size } from './geometry';

export interface OwnPictureInput {
  readonly stage: Size;
  /** What it floats above: the whole stage, or the only large tile. */
  readonly bounds: Rect;
  readonly corner: Corner;
  /** Pixels between it and the edge of the bounds. */
  readonly inset: number;
}

/** The box of one's own picture where it floats above the others, on a stage read from left to right. */
export function arrangeOwnPicture({ stage, bounds, corner, inset }: OwnPictureInput): Rect {
  const isUpright = stage.height > stage.width;
  const ideal = isUpright ? clamp(stage.width * 0.28, 84, 180) : clamp(stage.width * 0.2, 120, 320);
  const width = Math.floor(Math.max(0, Math.min(ideal, bounds.width - 2 * inset)));
  const height = Math.floor(isUpright ? (width * 4) / 3 : (width * 9) / 16);
  const [row, column] = corner.split('-');
  return {
    x: column === 'start' ? bounds.x + inset : bounds.x + bounds.width - width - inset,
    y: row === 'top' ? bounds.y + inset : bounds.y + bounds.height - height - inset,
    width,
    height,
  };
}

/** The corner of the bounds that a box is nearest to. */
export function nearestCorner(box: Rect, bounds: Rect): Corner {
  const isLeft = box.x + box.width / 2 < bounds.x + bounds.width / 2;
  const isTop = box.y + box.height / 2 < bounds.y + bounds.height / 2;
  return `${isTop ? 'top' : 'bottom'}-${isLeft ? 'start' : 'end'}`;
}
