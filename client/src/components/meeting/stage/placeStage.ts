import type { Corner } from '@/store/useMeetingViewStore';

import { arrangeOwnPicture } from '../layout/arrangeOwnPicture';
import { arrangeStage, type StageInput } from '../layout/arrangeStage';
import { arrangeTiles, tilesPerPage } from '../layout/arrangeTiles';
import {
  clamp,
  LANDSCAPE_TILES,
  mirrorHorizontally,
  PORTRAIT_TILES,
  SHORT_TILES,
  spanOf,
  type AspectRange,
  type Rect,
  type Size,
} from '../layout/geometry';
import { labelInsets, NO_INSETS, type LabelInsets } from '../layout/labelInsets';

import type { StageItem, StagePlan } from './planStage';

export interface StageSpace extends Size {
  /** Pixels between two tiles. */
  readonly gap: number;
  /** Where the text runs: the strip and the own picture stand at the end of the line. */
  readonly direction: 'ltr' | 'rtl';
  /** Share of the width for the people beside a large tile; null: as it suits. */
  readonly sideShare: number | null;
  /** Whether that share is only the most that they get; otherwise it was asked for, and is given. */
  readonly sideFits: boolean;
  /** Where the own picture floats. */
  readonly selfCorner: Corner;
}

/** A tile with its box. */
export interface PlacedTile {
  readonly item: StageItem;
  readonly rect: Rect;
  /** The own picture above the others. */
  readonly isFloating: boolean;
}

/** A tile of the stage, and where the own picture lies on its label. */
export interface StageTilePlace extends PlacedTile {
  readonly labelInsets: LabelInsets;
}

export interface PlacedStage {
  readonly tiles: readonly StageTilePlace[];
  /** "And N more" at the end of a full strip. */
  readonly overflow: { readonly rect: Rect; readonly hidden: number } | null;
  /** The edge between the large tile and the people beside it, which can be dragged. */
  readonly divider: Rect | null;
  /** What the own picture floats above. */
  readonly floatingBounds: Rect;
  /** Where somebody alone is shown how to invite others. */
  readonly invitation: Rect | null;
  /** How many pages the grid has, at least 1. */
  readonly pages: number;
}

interface Placement extends Omit<PlacedStage, 'floatingBounds' | 'tiles'> {
  readonly tiles: readonly PlacedTile[];
}

interface PlacementWithOwn extends Placement {
  readonly floatingBounds: Rect;
}

const EMPTY: Placement = { tiles: [], overflow: null, divider: null, invitation: null, pages: 1 };

/** In pixels: the stage of a phone on its side is less high than this. */
const SHORT_STAGE = 480;

/** The shapes that tiles take on a stage: upright on an upright phone, less wide on one on its side. */
export function aspectOf({ width, height }: Size): AspectRange {
  if (height > width) return PORTRAIT_TILES;
  return height < SHORT_STAGE ? SHORT_TILES : LANDSCAPE_TILES;
}

/** How many tiles come first: one page of the grid, or the strip. */
export function firstPageSize(plan: StagePlan, space: StageSpace): number {
  if (plan.kind === 'focus') {
    const { strip, hasOverflow } = arrangeStage(focusInput(plan, space));
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
  const placed = placeWithOwn(plan, space, page);
  const { tiles, ...rest } = space.direction === 'ltr' ? placed : mirrored(placed, space);
  const own = tiles.find(({ isFloating }) => isFloating);
  const insetsOf = (tile: PlacedTile) =>
    own && tile !== own ? labelInsets(tile.rect, own.rect) : NO_INSETS;
  return { ...rest, tiles: tiles.map((tile) => ({ ...tile, labelInsets: insetsOf(tile) })) };
}

function mirrored(placed: PlacementWithOwn, space: StageSpace): PlacementWithOwn {
  const mirror = (rect: Rect) => mirrorHorizontally(rect, space.width);
  return {
    ...placed,
    tiles: placed.tiles.map((tile) => ({ ...tile, rect: mirror(tile.rect) })),
    overflow: placed.overflow && { ...placed.overflow, rect: mirror(placed.overflow.rect) },
    divider: placed.divider && mirror(placed.divider),
    floatingBounds: mirror(placed.floatingBounds),
    invitation: placed.invitation && mirror(placed.invitation),
  };
}

/** The own picture comes last, above the others. */
function placeWithOwn(plan: StagePlan, space: StageSpace, page: number): PlacementWithOwn {
  const placed = placeLeftToRight(plan, space, page);
  const [only, second] = placed.tiles;
  const whole = { x: 0, y: 0, width: space.width, height: space.height };
  const floatingBounds = only && !second ? only.rect : whole;
  if (!plan.floating) return { ...placed, floatingBounds };
  const rect = arrangeOwnPicture({
    stage: space,
    bounds: floatingBounds,
    corner: space.selfCorner,
    inset: space.gap + 4,
  });
  const own = { item: plan.floating, rect, isFloating: true };
  return { ...placed, tiles: [...placed.tiles, own], floatingBounds };
}

function placeLeftToRight(plan: StagePlan, space: StageSpace, page: number): Placement {
  switch (plan.kind) {
    case 'alone':
      return placeAlone(plan.items, space);
    case 'grid':
      return placeGrid(plan.items, space, page);
    case 'focus':
      return placeFocus(plan, space);
  }
}

/** Room beneath a grid for the buttons that turn its pages, in pixels. */
const PAGER_HEIGHT = 52;

function placeGrid(items: readonly StageItem[], whole: StageSpace, page: number): Placement {
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

function placeFocus(plan: StagePlan, space: StageSpace): Placement {
  const { focus, items } = plan;
  const arranged = arrangeStage(focusInput(plan, space));
  const boxes = arranged.hasOverflow ? arranged.strip.slice(0, -1) : arranged.strip;
  const last = arranged.strip.at(-1);
  return {
    ...EMPTY,
    tiles: [...pair(focus, arranged.focus), ...pair(items, boxes)],
    divider: arranged.divider,
    overflow:
      arranged.hasOverflow && last ? { rect: last, hidden: items.length - boxes.length } : null,
  };
}

function focusInput({ focus, items }: StagePlan, space: StageSpace): StageInput {
  const arePeople = focus.every(({ kind }) => kind === 'camera');
  return {
    ...space,
    focusCount: focus.length,
    stripCount: items.length,
    sideAspect: aspectOf(space),
    ...(arePeople ? { focusAspect: aspectOf(space) } : {}),
  };
}

/** The own picture beside the invitation on a wide stage, beneath it on a tall one. */
function placeAlone(items: readonly StageItem[], space: StageSpace): Placement {
  const isWide = space.width > space.height;
  const { gap } = space;
  const card = isWide
    ? { width: Math.floor(clamp(space.width * 0.3, 280, 400)), height: space.height }
    : { width: space.width, height: Math.floor(Math.min(space.height * 0.58, 400)) };
  const room = isWide
    ? { width: space.width - card.width - gap * 2, height: space.height }
    : { width: space.width, height: space.height - card.height - gap };
  const grid = arrangeTiles({ ...room, gap, aspect: aspectOf(space), count: items.length });
  const own = spanOf(grid.tiles);
  const taken = isWide ? own.width + gap * 2 + card.width : 0;
  const shift = isWide ? Math.floor((space.width - taken) / 2) - own.x : 0;
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

function pair(items: readonly StageItem[], rects: readonly Rect[]): PlacedTile[] {
  return rects.flatMap((rect, index) => {
    const item = items[index];
    return item ? [{ item, rect, isFloating: false }] : [];
  });
}
