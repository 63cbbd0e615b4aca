import { arrangePair } from '../layout/arrangePair';
import { arrangeStage } from '../layout/arrangeStage';
import { arrangeTiles, tilesPerPage } from '../layout/arrangeTiles';
import {
  clamp,
  LANDSCAPE_TILES,
  mirrorHorizontally,
  PORTRAIT_TILES,
  type AspectRange,
  type Rect,
  type Size,
} from '../layout/geometry';

import type { StageItem, StagePlan } from './planStage';

export interface StageSpace extends Size {
  /** Pixels between two tiles. */
  readonly gap: number;
  /** Where the text runs: the strip and the own picture stand at the end of the line. */
  readonly direction: 'ltr' | 'rtl';
}

/** A tile with its box. */
export interface PlacedTile {
  readonly item: StageItem;
  readonly rect: Rect;
  /** The own picture over the other person's; above the others. */
  readonly isFloating: boolean;
}

export interface PlacedStage {
  readonly tiles: readonly PlacedTile[];
  /** "And N more" at the end of a full strip. */
  readonly overflow: { readonly rect: Rect; readonly hidden: number } | null;
  /** Where somebody alone is shown how to invite others. */
  readonly invitation: Rect | null;
  /** How many pages the grid has, at least 1. */
  readonly pages: number;
}

const EMPTY: PlacedStage = { tiles: [], overflow: null, invitation: null, pages: 1 };

/** The shapes that tiles take on a stage: upright on an upright phone. */
export function aspectOf({ width, height }: Size): AspectRange {
  return height > width ? PORTRAIT_TILES : LANDSCAPE_TILES;
}

/** How many tiles come first: one page of the grid, or the strip and the large tile. */
export function firstPageSize(plan: StagePlan, space: StageSpace): number {
  if (plan.kind === 'focus') {
    const { strip, hasOverflow } = arrangeStage({ ...space, stripCount: plan.strip.length });
    return hasOverflow ? Math.max(1, strip.length - 1) : strip.length;
  }
  return tilesPerPage({ ...space, aspect: aspectOf(space) });
}

/**
 * Gives every tile of a plan that is visible its box.
 *
 * @param page the visible page of a grid, from 0.
 */
export function placeStage(plan: StagePlan, space: StageSpace, page: number): PlacedStage {
  const placed = placeLeftToRight(plan, space, page);
  if (space.direction === 'ltr') return placed;
  const mirror = (rect: Rect) => mirrorHorizontally(rect, space.width);
  return {
    ...placed,
    tiles: placed.tiles.map((tile) => ({ ...tile, rect: mirror(tile.rect) })),
    overflow: placed.overflow && { ...placed.overflow, rect: mirror(placed.overflow.rect) },
    invitation: placed.invitation && mirror(placed.invitation),
  };
}

function placeLeftToRight(plan: StagePlan, space: StageSpace, page: number): PlacedStage {
  switch (plan.kind) {
    case 'alone':
      return placeAlone(plan.items, space);
    case 'pair':
      return placePair(plan.main, plan.own, space);
    case 'grid':
      return placeGrid(plan.items, space, page);
    case 'focus':
      return placeFocus(plan.focus, plan.strip, space);
  }
}

/** Room beneath a grid for the buttons that turn its pages, in pixels. */
const PAGER_HEIGHT = 52;

function placeGrid(items: readonly StageItem[], whole: StageSpace, page: number): PlacedStage {
  const aspect = aspectOf(whole);
  const hasPages = items.length > tilesPerPage({ ...whole, aspect });
  const space = hasPages ? { ...whole, height: whole.height - PAGER_HEIGHT } : whole;
  const perPage = tilesPerPage({ ...space, aspect });
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const first = clamp(page, 0, pages - 1) * perPage;
  const visible = items.slice(first, first + perPage);
  const grid = arrangeTiles({ ...space, aspect, count: visible.length });
  return { ...EMPTY, tiles: pair(visible, grid.tiles), pages };
}

function placePair(main: StageItem, own: StageItem, space: StageSpace): PlacedStage {
  const rects = arrangePair({ ...space, aspect: aspectOf(space), inset: space.gap + 4 });
  return {
    ...EMPTY,
    tiles: [
      { item: main, rect: rects.main, isFloating: false },
      { item: own, rect: rects.own, isFloating: true },
    ],
  };
}

function placeFocus(focus: StageItem, strip: readonly StageItem[], space: StageSpace): PlacedStage {
  const arranged = arrangeStage({
    ...space,
    stripCount: strip.length,
    ...(focus.kind === 'camera' ? { focusAspect: aspectOf(space) } : {}),
  });
  const boxes = arranged.hasOverflow ? arranged.strip.slice(0, -1) : arranged.strip;
  const last = arranged.strip.at(-1);
  return {
    ...EMPTY,
    tiles: [{ item: focus, rect: arranged.focus, isFloating: false }, ...pair(strip, boxes)],
    overflow:
      arranged.hasOverflow && last ? { rect: last, hidden: strip.length - boxes.length } : null,
  };
}

/** The own picture beside the invitation on a wide stage, beneath it on a tall one. */
function placeAlone(items: readonly StageItem[], space: StageSpace): PlacedStage {
  const isWide = space.width > space.height;
  const { gap } = space;
  const card = isWide
    ? { width: Math.floor(clamp(space.width * 0.3, 280, 400)), height: space.height }
    : { width: space.width, height: Math.floor(Math.min(space.height * 0.58, 400)) };
  const room = isWide
    ? { width: space.width - card.width - gap * 2, height: space.height }
    : { width: space.width, height: space.height - card.height - gap };
  const grid = arrangeTiles({ ...room, gap, aspect: aspectOf(space), count: items.length });
  const taken = isWide ? boundsWidth(grid.tiles) + gap * 2 + card.width : 0;
  const shift = isWide ? Math.floor((space.width - taken) / 2) - leftmost(grid.tiles) : 0;
  const top = isWide ? 0 : card.height + gap;
  return {
    ...EMPTY,
    tiles: pair(
      items,
      grid.tiles.map((rect) => ({ ...rect, x: rect.x + shift, y: rect.y + top })),
    ),
    invitation: {
      ...card,
      x: isWide ? Math.floor((space.width + taken) / 2) - card.width : 0,
      y: 0,
    },
  };
}

function leftmost(rects: readonly Rect[]): number {
  return Math.min(...rects.map((rect) => rect.x));
}

function boundsWidth(rects: readonly Rect[]): number {
  return Math.max(...rects.map((rect) => rect.x + rect.width)) - leftmost(rects);
}

function pair(items: readonly StageItem[], rects: readonly Rect[]): PlacedTile[] {
  return rects.flatMap((rect, index) => {
    const item = items[index];
    return item ? [{ item, rect, isFloating: false }] : [];
  });
}
