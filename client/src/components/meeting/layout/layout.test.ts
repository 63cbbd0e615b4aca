import { describe, expect, it } from 'vitest';
import { arrangePair } from './arrangePair';
import { arrangeStage } from './arrangeStage';
import { arrangeTiles, MAX_TILES_PER_PAGE, tilesPerPage } from './arrangeTiles';
import {
  LANDSCAPE_TILES,
  mirrorHorizontally,
  PORTRAIT_TILES,
  type AspectRange,
  type Rect,
  type Size,
} from './geometry';

const STAGES: readonly (Size & { name: string })[] = [
  { name: 'small phone', width: 320, height: 460 },
  { name: 'phone', width: 374, height: 660 },
  { name: 'landscape phone', width: 828, height: 270 },
  { name: 'laptop', width: 1248, height: 664 },
  { name: '4K', width: 3808, height: 2000 },
];
const ASPECTS: readonly (AspectRange & { name: string })[] = [
  { name: '16:9', ...LANDSCAPE_TILES },
  { name: 'portrait', ...PORTRAIT_TILES },
];
const GAP = 8;

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function expectTidy(rects: readonly Rect[], stage: Size): void {
  rects.forEach((rect, index) => {
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(stage.width);
    expect(rect.y + rect.height).toBeLessThanOrEqual(stage.height);
    for (const other of rects.slice(index + 1)) expect(overlaps(rect, other)).toBe(false);
  });
}

/** The greatest tile that any rows × columns allows, searched for without using the algorithm. */
function greatestArea(stage: Size, count: number, aspect: AspectRange): number {
  let greatest = 0;
  for (let columns = 1; columns <= count; columns += 1) {
    for (let rows = 1; rows <= count; rows += 1) {
      if (columns * rows < count) continue;
      const width = (stage.width - GAP * (columns - 1)) / columns;
      const height = (stage.height - GAP * (rows - 1)) / rows;
      const shape = Math.min(aspect.max, Math.max(aspect.min, width / height));
      const tileWidth = Math.min(width, height * shape);
      greatest = Math.max(greatest, (tileWidth * tileWidth) / shape);
    }
  }
  return greatest;
}

describe.each(STAGES)('arrangeTiles on a $name stage', (stage) => {
  describe.each(ASPECTS)('with $name tiles', (aspect) => {
    const counts = Array.from({ length: 49 }, (_, index) => index + 1);

    it('places 1 to 49 tiles inside the stage without overlap', () => {
      for (const count of counts) {
        const { tiles } = arrangeTiles({ ...stage, count, aspect, gap: GAP });
        expect(tiles).toHaveLength(count);
        expectTidy(tiles, stage);
      }
    });

    it('finds the greatest possible tile for 1 to 49 people', () => {
      for (const count of counts) {
        const [tile] = arrangeTiles({ ...stage, count, aspect, gap: GAP }).tiles;
        const { width, height } = tile ?? { width: 0, height: 0 };
        // Whole pixels cost less than one row and one column of them.
        const leastArea = greatestArea(stage, count, aspect) - (width + height + 1);
        expect(width * height).toBeGreaterThanOrEqual(leastArea);
      }
    });

    it('centres the last row', () => {
      for (const count of counts) {
        const { tiles, columns, rows } = arrangeTiles({ ...stage, count, aspect, gap: GAP });
        const lastRow = tiles.slice((rows - 1) * columns);
        const left = lastRow[0]?.x ?? 0;
        const last = lastRow.at(-1);
        const right = stage.width - (last ? last.x + last.width : 0);
        expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
      }
    });
  });
});

describe('arrangeTiles at its edges', () => {
  it('gives nothing for nobody', () => {
    const grid = arrangeTiles({
      width: 800,
      height: 600,
      count: 0,
      aspect: LANDSCAPE_TILES,
      gap: 8,
    });
    expect(grid).toEqual({ tiles: [], columns: 0, rows: 0 });
  });

  it('gives empty boxes while the stage has no size yet', () => {
    const { tiles } = arrangeTiles({
      width: 0,
      height: 0,
      count: 3,
      aspect: LANDSCAPE_TILES,
      gap: 8,
    });
    expect(tiles.every((tile) => tile.width === 0 && tile.height === 0)).toBe(true);
  });
});

describe('tilesPerPage', () => {
  it('shows all 25 on a laptop', () => {
    const stage = { width: 1248, height: 664, aspect: LANDSCAPE_TILES, gap: 8 };
    expect(tilesPerPage(stage)).toBe(MAX_TILES_PER_PAGE);
  });

  it('shows fewer where faces would become specks', () => {
    const stage = { width: 320, height: 300, aspect: PORTRAIT_TILES, gap: 8 };
    expect(tilesPerPage(stage)).toBeLessThan(13);
    expect(tilesPerPage({ ...stage, width: 0, height: 0 })).toBe(1);
  });
});

describe.each(STAGES)('arrangeStage on a $name stage', (stage) => {
  it.each([0, 1, 2, 5, 12, 49])('keeps the large tile and %i small ones apart', (stripCount) => {
    const { focus, strip, hasOverflow } = arrangeStage({ ...stage, stripCount, gap: GAP });
    expectTidy([focus, ...strip], stage);
    expect(hasOverflow).toBe(strip.length < stripCount);
  });

  it.each([1, 5, 12])('gives the large person most of the room beside %i', (stripCount) => {
    const { focus } = arrangeStage({
      ...stage,
      stripCount,
      gap: GAP,
      focusAspect: { min: 0.1, max: 10 },
    });
    expect((focus.width * focus.height) / (stage.width * stage.height)).toBeGreaterThan(0.6);
  });

  it.each([1, 5, 12])('shows a screen as large as people beside it allow (%i)', (stripCount) => {
    const { focus, side } = arrangeStage({ ...stage, stripCount, gap: GAP });
    expect(focus.width / stage.width).toBeGreaterThan(side === 'end' ? 0.6 : 0.99);
    const shownHeight = Math.min(focus.height, (focus.width * 9) / 16);
    expect(shownHeight).toBeGreaterThan(Math.min(stage.height, (stage.width * 9) / 16) * 0.75);
  });

  it('uses all the room when nobody else is there', () => {
    const { focus } = arrangeStage({ ...stage, stripCount: 0, gap: GAP });
    expect(focus).toEqual({ x: 0, y: 0, width: stage.width, height: stage.height });
  });
});

describe('arrangeStage', () => {
  it('puts the strip at the end of a wide stage and below on a tall one', () => {
    const wide = arrangeStage({ width: 1200, height: 600, stripCount: 3, gap: GAP });
    const tall = arrangeStage({ width: 374, height: 660, stripCount: 3, gap: GAP });
    expect(wide.side).toBe('end');
    expect(tall.side).toBe('bottom');
  });

  it('keeps the shape of a speaker', () => {
    const stage = { width: 1248, height: 664, stripCount: 3, gap: GAP };
    const { focus } = arrangeStage({ ...stage, focusAspect: LANDSCAPE_TILES });
    expect(focus.width / focus.height).toBeCloseTo(16 / 9, 1);
  });
});

describe.each(STAGES)('arrangePair on a $name stage', (stage) => {
  it('keeps the own picture inside the other person’s tile', () => {
    const { main, own } = arrangePair({ ...stage, aspect: PORTRAIT_TILES, inset: 12 });
    expectTidy([main], stage);
    expect(own.x).toBeGreaterThanOrEqual(main.x);
    expect(own.y).toBeGreaterThanOrEqual(main.y);
    expect(own.x + own.width).toBe(main.x + main.width - 12);
    expect(own.y + own.height).toBe(main.y + main.height - 12);
  });
});

describe('mirrorHorizontally', () => {
  it('moves a box to the other side and back', () => {
    const rect = { x: 10, y: 20, width: 100, height: 50 };
    expect(mirrorHorizontally(rect, 400)).toEqual({ x: 290, y: 20, width: 100, height: 50 });
    expect(mirrorHorizontally(mirrorHorizontally(rect, 400), 400)).toEqual(rect);
  });
});
