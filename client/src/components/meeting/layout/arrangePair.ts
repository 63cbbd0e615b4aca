import { centreIn, clamp, fitInto, type AspectRange, type Rect, type Size } from './geometry';

export interface PairInput extends Size {
  readonly aspect: AspectRange;
  /** Pixels between the own picture and the edge of the other person's. */
  readonly inset: number;
}

/**
 * A conversation of two: the other person over the whole stage, one's own picture in the corner.
 */
export function arrangePair(stage: PairInput): { readonly main: Rect; readonly own: Rect } {
  const whole = { x: 0, y: 0, width: stage.width, height: stage.height };
  const main = centreIn(whole, fitInto(whole, stage.aspect));
  const isUpright = stage.height > stage.width;
  const width = Math.floor(
    isUpright ? clamp(stage.width * 0.28, 84, 180) : clamp(stage.width * 0.2, 120, 320),
  );
  const height = Math.floor(isUpright ? (width * 4) / 3 : (width * 9) / 16);
  return {
    main,
    own: {
      x: main.x + main.width - width - stage.inset,
      y: main.y + main.height - height - stage.inset,
      width,
      height,
    },
  };
}
