import { fitInto, type AspectRange, type Rect, type Size } from './geometry';

export interface TileGridInput extends Size {
  /** How many tiles have to be placed. */
  readonly count: number;
  readonly aspect: AspectRange;
  /** Pixels between two tiles. */
  readonly gap: number;
}

export interface TileGrid {
  /** One box per tile, in reading order. */
  readonly tiles: readonly Rect[];
  readonly columns: number;
  readonly rows: number;
}

/** More people than this and the grid is divided into pages. */
export const MAX_TILES_PER_PAGE = 25;

/** Below this, in pixels, a tile's shorter side shows no face any more. */
const SMALLEST_USEFUL_SIDE = 84;

/**
 * Places equal tiles so that each is as large as the stage allows.
 *
 * Every number of columns is tried; the one with the greatest tile wins, and among equals the one
 * with the fewest empty places. The block is centred, and so is its last row.
 */
export function arrangeTiles(input: TileGridInput): TileGrid {
  const count = Math.max(0, Math.floor(input.count));
  let best: Candidate | null = null;
  for (let columns = 1; columns <= count; columns += 1) {
    const candidate = measure(input, count, columns);
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  if (best === null) return { tiles: [], columns: 0, rows: 0 };
  return { tiles: place(input, count, best), columns: best.columns, rows: best.rows };
}

/**
 * How many tiles of one page still show faces on a stage of this size: 1 to 25.
 *
 * @param smallest pixels that the shorter side of a tile must have
 */
export function tilesPerPage(
  stage: Omit<TileGridInput, 'count'>,
  smallest = SMALLEST_USEFUL_SIDE,
): number {
  for (let count = MAX_TILES_PER_PAGE; count > 1; count -= 1) {
    const tile = arrangeTiles({ ...stage, count }).tiles[0];
    if (tile && Math.min(tile.width, tile.height) >= smallest) return count;
  }
  return 1;
}

interface Candidate {
  readonly columns: number;
  readonly rows: number;
  readonly tile: Size;
}

function measure(stage: TileGridInput, count: number, columns: number): Candidate {
  const rows = Math.ceil(count / columns);
  const cell = {
    width: (stage.width - stage.gap * (columns - 1)) / columns,
    height: (stage.height - stage.gap * (rows - 1)) / rows,
  };
  return { columns, rows, tile: fitInto(cell, stage.aspect) };
}

function isBetter(candidate: Candidate, best: Candidate): boolean {
  const difference = area(candidate) - area(best);
  if (difference !== 0) return difference > 0;
  return candidate.columns * candidate.rows < best.columns * best.rows;
}

function area({ tile }: Candidate): number {
  return tile.width * tile.height;
}

function place(stage: TileGridInput, count: number, grid: Candidate): Rect[] {
  const { columns, rows, tile } = grid;
  const top = Math.floor((stage.height - span(rows, tile.height, stage.gap)) / 2);
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inThisRow = Math.min(columns, count - row * columns);
    const left = Math.floor((stage.width - span(inThisRow, tile.width, stage.gap)) / 2);
    return {
      x: left + (index % columns) * (tile.width + stage.gap),
      y: top + row * (tile.height + stage.gap),
      ...tile,
    };
  });
}

function span(items: number, length: number, gap: number): number {
  return items * length + (items - 1) * gap;
}
