import { arrangeTiles, tilesPerPage } from './arrangeTiles';
import {
  centreIn,
  clamp,
  fitInto,
  LANDSCAPE_TILES,
  offset,
  PORTRAIT_TILES,
  spanOf,
  type AspectRange,
  type Rect,
  type Size,
} from './geometry';

export interface StageInput extends Size {
  /** Large tiles; by default one. */
  readonly focusCount?: number;
  /** Tiles that wait for a place beside the large ones. */
  readonly stripCount: number;
  /** Shapes people beside the large tiles may take on a wide stage; by default 16:9. */
  readonly sideAspect?: AspectRange;
  /** Shapes the large tiles may take; left out, they are screens, fitted into whatever room they get. */
  readonly focusAspect?: AspectRange;
  /** Share of a wide stage's width for the people beside the large tiles; null or left out: as it suits. */
  readonly sideShare?: number | null;
  /** The share is the most they get: what their tiles leave free of it is the large tiles'. */
  readonly sideFits?: boolean;
  /** Pixels between two tiles. */
  readonly gap: number;
}

export interface StageArrangement {
  /** The large tiles. */
  readonly focus: readonly Rect[];
  /** The small tiles that fit, in reading order. */
  readonly strip: readonly Rect[];
  /** True where not all fit: the last box of the strip is then for "and N more". */
  readonly hasOverflow: boolean;
  readonly side: 'end' | 'bottom';
  /** The gap between the large and the small tiles of a wide stage, where one may drag it. */
  readonly divider: Rect | null;
}

/** The share of the width that people beside a large tile may be given. */
export const SIDE_SHARE = { min: 0.1, max: 0.6 } as const;

/** Under this, in pixels, a tile beside a large one is no use any more. */
const SMALLEST_SIDE_TILE = 60;

/** Shapes of several screens, or screens and people, that are large beside one another. */
const MIXED_TILES: AspectRange = { min: 4 / 3, max: 2 };

/**
 * Large tiles with the others in a strip: at the end of a wide stage, below on a tall one.
 *
 * Small tiles shrink before any is left out, and never scroll: what does not fit is told by {@link
 * StageArrangement.hasOverflow}. On a tall stage a screen needs little height, so that people get the
 * rest of it.
 */
export function arrangeStage(input: StageInput): StageArrangement {
  const stage = {
    ...input,
    width: Math.max(0, input.width),
    height: Math.max(0, input.height),
    stripCount: Math.max(0, input.stripCount),
  };
  const side = stage.width > stage.height * 1.15 ? 'end' : 'bottom';
  const { room, strip } = divide(stage, side);
  return {
    focus: arrangeFocus(stage, room),
    strip,
    hasOverflow: stage.stripCount > strip.length,
    side,
    divider:
      side === 'end' && stage.stripCount > 0
        ? { x: room.width, y: 0, width: stage.gap, height: stage.height }
        : null,
  };
}

function arrangeFocus({ focusAspect, focusCount = 1, gap }: StageInput, room: Rect): Rect[] {
  if (focusCount === 1) return [centreIn(room, focusAspect ? fitInto(room, focusAspect) : room)];
  const aspect = focusAspect ?? MIXED_TILES;
  const { tiles } = arrangeTiles({ ...room, gap, aspect, count: focusCount });
  return tiles.map((tile) => offset(tile, room));
}

interface Division {
  /** What is left for the large tiles. */
  readonly room: Rect;
  readonly strip: readonly Rect[];
}

function divide(stage: StageInput, side: 'end' | 'bottom'): Division {
  if (stage.stripCount === 0) {
    return { room: { x: 0, y: 0, width: stage.width, height: stage.height }, strip: [] };
  }
  if (side === 'end') {
    return stage.sideShare == null ? divideWide(stage) : divideAt(stage, stage.sideShare);
  }
  return stage.focusAspect ? divideTall(stage) : divideForScreen(stage);
}

/** People in one column at the end, 9 to 18 % of the width. */
function divideWide({ width, height, gap, stripCount }: StageInput): Division {
  const ideal = ((height + gap) / stripCount - gap) * (16 / 9);
  const smallest = Math.min(Math.max(112, width * 0.09), width / 3);
  const tileWidth = Math.floor(clamp(ideal, smallest, clamp(width * 0.18, smallest, 340)));
  const tile = { width: tileWidth, height: Math.floor((tileWidth * 9) / 16) };
  const places = placesAlong(height, tile.height, gap, stripCount);
  return {
    room: { x: 0, y: 0, width: Math.max(0, width - tile.width - gap), height },
    strip: places.map((y) => ({ x: width - tile.width, y, ...tile })),
  };
}

/** People as a grid in the share of the width that was asked for. */
function divideAt(stage: StageInput, share: number): Division {
  const { width, height, gap, stripCount, sideFits, sideAspect: aspect = LANDSCAPE_TILES } = stage;
  const sideWidth = Math.floor(width * clamp(share, SIDE_SHARE.min, SIDE_SHARE.max));
  const side = { width: sideWidth, height, gap, aspect };
  const count = Math.min(stripCount, tilesPerPage(side, SMALLEST_SIDE_TILE));
  const { tiles } = arrangeTiles({ ...side, count });
  const taken = sideFits ? spanOf(tiles) : { x: 0, width: sideWidth };
  return {
    room: { x: 0, y: 0, width: Math.max(0, width - taken.width - gap), height },
    strip: tiles.map((tile) => offset(tile, { x: width - taken.width - taken.x, y: 0 })),
  };
}

/** People in one row at the bottom. */
function divideTall({ width, height, gap, stripCount }: StageInput): Division {
  const ideal = (width + gap) / stripCount - gap;
  const smallest = Math.min(84, width / 3);
  const tileWidth = Math.floor(clamp(ideal, smallest, Math.max(smallest, width * 0.3)));
  const tile = {
    width: tileWidth,
    height: Math.floor(Math.min((tileWidth * 4) / 3, height * 0.2)),
  };
  const places = placesAlong(width, tile.width, gap, stripCount);
  return {
    room: { x: 0, y: 0, width, height: Math.max(0, height - tile.height - gap) },
    strip: places.map((x) => ({ x, y: height - tile.height, ...tile })),
  };
}

/** The screen on top at 4:3, the least wide that screens are; below it a grid of people. */
function divideForScreen({ width, height, gap, stripCount }: StageInput): Division {
  const focusHeight = Math.floor(Math.min((width * 3) / 4, height * 0.6));
  const below = { width, height: Math.max(0, height - focusHeight - gap), gap };
  const capacity = tilesPerPage({ ...below, aspect: PORTRAIT_TILES });
  const count = Math.min(stripCount, capacity);
  const { tiles } = arrangeTiles({ ...below, aspect: PORTRAIT_TILES, count });
  return {
    room: { x: 0, y: 0, width, height: focusHeight },
    strip: tiles.map((tile) => offset(tile, { x: 0, y: focusHeight + gap })),
  };
}

/** Where the tiles that fit begin along the strip; the row of them is centred. */
function placesAlong(available: number, tile: number, gap: number, wanted: number): number[] {
  const capacity = tile > 0 ? Math.floor((available + gap) / (tile + gap)) : 0;
  const shown = Math.min(wanted, Math.max(0, capacity));
  const first = Math.floor((available - (shown * (tile + gap) - gap)) / 2);
  return Array.from({ length: shown }, (_, index) => first + index * (tile + gap));
}
