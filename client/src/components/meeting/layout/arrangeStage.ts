import { centreIn, clamp, fitInto, type AspectRange, type Rect, type Size } from './geometry';

export interface StageInput extends Size {
  /** Tiles that wait for a place beside the large one. */
  readonly stripCount: number;
  /** Shapes the large tile may take; left out, it gets all the room (a screen is fitted inside). */
  readonly focusAspect?: AspectRange;
  /** Pixels between two tiles. */
  readonly gap: number;
}

export interface StageArrangement {
  /** The large tile. */
  readonly focus: Rect;
  /** The small tiles that fit, in reading order. */
  readonly strip: readonly Rect[];
  /** True where not all fit: the last box of the strip is then for "and N more". */
  readonly hasOverflow: boolean;
  readonly side: 'end' | 'bottom';
}

interface StripPlan {
  readonly side: 'end' | 'bottom';
  readonly tile: Size;
  readonly capacity: number;
}

/**
 * One large tile with the others in a strip: at the end of a wide stage, below on a tall one.
 *
 * The strip is one tile deep and never scrolls: what does not fit is told by {@link
 * StageArrangement.hasOverflow}.
 */
export function arrangeStage(input: StageInput): StageArrangement {
  const plan = planStrip(input);
  const shown = Math.min(Math.max(0, input.stripCount), plan.capacity);
  const room = focusRoom(input, plan, shown);
  const size = input.focusAspect ? fitInto(room, input.focusAspect) : room;
  return {
    focus: centreIn(room, size),
    strip: placeStrip(input, plan, shown),
    hasOverflow: input.stripCount > shown,
    side: plan.side,
  };
}

function planStrip({ width, height, gap }: StageInput): StripPlan {
  if (width > height * 1.15) {
    const tileWidth = Math.floor(clamp(width * 0.18, Math.min(120, width / 3), 340));
    const tile = { width: tileWidth, height: Math.floor((tileWidth * 9) / 16) };
    return { side: 'end', tile, capacity: capacityOf(height, tile.height, gap) };
  }
  const tileHeight = Math.floor(clamp(height * 0.2, Math.min(80, height / 3), 180));
  const tile = { width: Math.floor((tileHeight * 4) / 3), height: tileHeight };
  return { side: 'bottom', tile, capacity: capacityOf(width, tile.width, gap) };
}

function capacityOf(length: number, tile: number, gap: number): number {
  return tile <= 0 ? 0 : Math.max(0, Math.floor((length + gap) / (tile + gap)));
}

function focusRoom(stage: StageInput, { side, tile }: StripPlan, shown: number): Rect {
  const whole = { x: 0, y: 0, width: Math.max(0, stage.width), height: Math.max(0, stage.height) };
  if (shown === 0) return whole;
  return side === 'end'
    ? { ...whole, width: Math.max(0, stage.width - tile.width - stage.gap) }
    : { ...whole, height: Math.max(0, stage.height - tile.height - stage.gap) };
}

function placeStrip(stage: StageInput, { side, tile }: StripPlan, shown: number): Rect[] {
  const length = side === 'end' ? tile.height : tile.width;
  const available = side === 'end' ? stage.height : stage.width;
  const first = Math.floor((available - (shown * (length + stage.gap) - stage.gap)) / 2);
  return Array.from({ length: shown }, (_, index) => {
    const along = first + index * (length + stage.gap);
    return side === 'end'
      ? { x: stage.width - tile.width, y: along, ...tile }
      : { x: along, y: stage.height - tile.height, ...tile };
  });
}

/**
 * A conversation of two: the other person over the whole stage, one's own picture in the corner.
 */
export function arrangePair(
  stage: Size & { readonly aspect: AspectRange; readonly inset: number },
): { readonly main: Rect; readonly own: Rect } {
  const whole = { x: 0, y: 0, width: stage.width, height: stage.height };
  const main = centreIn(whole, fitInto(whole, stage.aspect));
  const upright = stage.height > stage.width;
  const width = Math.floor(
    upright ? clamp(stage.width * 0.28, 84, 180) : clamp(stage.width * 0.2, 120, 320),
  );
  const height = Math.floor(upright ? (width * 4) / 3 : (width * 9) / 16);
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
