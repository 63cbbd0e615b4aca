import { describe, expect, it } from 'vitest';

import { arrangeOwnPicture, nearestCorner } from './arrangeOwnPicture';
import { arrangeStage, SIDE_SHARE } from './arrangeStage';
import { arrangeTiles, MAX_TILES_PER_PAGE, tilesPerPage } from './arrangeTiles';
import {
  LANDSCAPE_TILES,
  mirrorHorizontally,
  PORTRAIT_TILES,
  SHORT_TILES,
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
  { name: 'short', ...SHORT_TILES },
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
    expectTidy([...focus, ...strip], stage);
    expect(hasOverflow).toBe(strip.length < stripCount);
  });

  it.each([1, 5, 12])('gives the large person most of the room beside %i', (stripCount) => {
    const [focus] = arrangeStage({
      ...stage,
      stripCount,
      gap: GAP,
      focusAspect: { min: 0.1, max: 10 },
    }).focus as [Rect];
    expect((focus.width * focus.height) / (stage.width * stage.height)).toBeGreaterThan(0.6);
  });

  it.each([1, 5, 12])('shows a screen as large as people beside it allow (%i)', (stripCount) => {
    const { focus: large, side } = arrangeStage({ ...stage, stripCount, gap: GAP });
    const [focus] = large as [Rect];
    expect(focus.width / stage.width).toBeGreaterThan(side === 'end' ? 0.6 : 0.99);
    const shownHeight = Math.min(focus.height, (focus.width * 9) / 16);
    expect(shownHeight).toBeGreaterThan(Math.min(stage.height, (stage.width * 9) / 16) * 0.75);
  });

  it('uses all the room when nobody else is there', () => {
    const { focus } = arrangeStage({ ...stage, stripCount: 0, gap: GAP });
    expect(focus[0]).toEqual({ x: 0, y: 0, width: stage.width, height: stage.height });
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
    const [focus] = arrangeStage({ ...stage, focusAspect: LANDSCAPE_TILES }).focus as [Rect];
    expect(focus.width / focus.height).toBeCloseTo(16 / 9, 1);
  });
});

describe.each(STAGES)('arrangeStage with a share for people on a $name stage', (stage) => {
  it.each([2, 3])('keeps %i large tiles and the small ones apart', (focusCount) => {
    for (const stripCount of [0, 1, 5, 30]) {
      for (const focusAspect of [undefined, LANDSCAPE_TILES, PORTRAIT_TILES]) {
        const shape = focusAspect ? { focusAspect } : {};
        const arranged = arrangeStage({ ...stage, ...shape, focusCount, stripCount, gap: GAP });
        expect(arranged.focus).toHaveLength(focusCount);
        expectTidy([...arranged.focus, ...arranged.strip], stage);
      }
    }
  });

  it('gives people the width that was asked for, and never more than allowed', () => {
    for (const sideShare of [0, 0.1, 0.25, 0.4, 0.6, 1]) {
      for (const stripCount of [1, 4, 12, 49]) {
        const arranged = arrangeStage({ ...stage, stripCount, sideShare, gap: GAP });
        expectTidy([...arranged.focus, ...arranged.strip], stage);
        if (arranged.side === 'bottom') continue;
        const allowed = Math.min(SIDE_SHARE.max, Math.max(SIDE_SHARE.min, sideShare));
        const [focus] = arranged.focus as [Rect];
        expect(Math.abs(stage.width * (1 - allowed) - focus.width - GAP)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe.each(STAGES)('arrangeOwnPicture on a $name stage', (stage) => {
  const whole = { x: 0, y: 0, width: stage.width, height: stage.height };
  const corners = ['top-start', 'top-end', 'bottom-start', 'bottom-end'] as const;

  it.each(corners)('stands inside at the %s, and is found there again', (corner) => {
    const own = arrangeOwnPicture({ stage, bounds: whole, corner, inset: 12 });
    expectTidy([own], stage);
    expect(nearestCorner(own, whole)).toBe(corner);
    expect(Math.min(own.x, stage.width - own.x - own.width)).toBe(12);
    expect(Math.min(own.y, stage.height - own.y - own.height)).toBe(12);
  });
});

/** The same numbers in every run, spread over 0 to 1 (a linear congruential generator). */
function* numbers(): Generator<number, never> {
  for (let seed = 7; ; seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) {
    yield seed / 2_147_483_648;
  }
}

describe('any stage', () => {
  it('holds any number of tiles without overlap, as large as they can be', () => {
    const random = numbers();
    const next = (least: number, most: number) =>
      Math.floor(least + random.next().value * (most - least + 1));
    for (let round = 0; round < 300; round += 1) {
      const stage = { width: next(60, 4000), height: next(60, 2400) };
      const count = next(1, 49);
      const aspect = ASPECTS[next(0, 1)] ?? LANDSCAPE_TILES;
      const { tiles } = arrangeTiles({ ...stage, count, aspect, gap: GAP });
      expectTidy(tiles, stage);
      const { width, height } = tiles[0]!;
      expect(width * height).toBeGreaterThanOrEqual(
        greatestArea(stage, count, aspect) - (width + height + 1),
      );
      const sideShare = [null, random.next().value][next(0, 1)] ?? null;
      const arranged = arrangeStage({
        ...stage,
        focusCount: next(1, 3),
        stripCount: count,
        sideShare,
        gap: GAP,
      });
      expectTidy([...arranged.focus, ...arranged.strip], stage);
    }
  });
});

describe('mirrorHorizontally', () => {
  it('moves a box to the other side and back', () => {
    const rect = { x: 10, y: 20, width: 100, height: 50 };
    expect(mirrorHorizontally(rect, 400)).toEqual({ x: 290, y: 20, width: 100, height: 50 });
    expect(mirrorHorizontally(mirrorHorizontally(rect, 400), 400)).toEqual(rect);
  });
});
