import { describe, expect, it } from 'vitest';

import { firstPageSize, placeStage, type StageSpace } from './placeStage';
import { cameraKey, screenKey, type StageItem, type StagePlan } from './planStage';

const WISHES = {
  gap: 8,
  direction: 'ltr',
  sideShare: null,
  sideFits: false,
  selfCorner: 'bottom-end',
} as const;
const LAPTOP: StageSpace = { width: 1248, height: 664, ...WISHES };
const PHONE_ON_ITS_SIDE: StageSpace = { width: 726, height: 374, ...WISHES };
const PHONE: StageSpace = { width: 374, height: 660, ...WISHES };

function cameras(count: number): StageItem[] {
  return Array.from({ length: count }, (_, index) => ({
    key: cameraKey(String(index)),
    participantId: String(index),
    kind: 'camera',
  }));
}

function planOf(kind: StagePlan['kind'], change: Partial<StagePlan>): StagePlan {
  return { kind, focus: [], items: [], floating: null, leftOut: 0, ...change };
}

const SCREEN: StageItem = { key: screenKey('x'), participantId: 'x', kind: 'screen' };

describe('placeStage', () => {
  it('divides more than 25 people into pages', () => {
    const plan = planOf('grid', { items: cameras(30) });
    expect(placeStage(plan, LAPTOP, 0)).toMatchObject({ pages: 2 });
    expect(placeStage(plan, LAPTOP, 0).tiles).toHaveLength(25);
    expect(placeStage(plan, LAPTOP, 1).tiles).toHaveLength(5);
    expect(firstPageSize(plan, LAPTOP)).toBe(25);
  });

  it('shows the last page where the page asked for is gone', () => {
    const plan = planOf('grid', { items: cameras(3) });
    expect(placeStage(plan, LAPTOP, 7).tiles).toHaveLength(3);
  });

  it('tells how many do not fit beside a shared screen', () => {
    const plan = planOf('focus', { focus: [SCREEN], items: cameras(12) });
    const { tiles, overflow } = placeStage(plan, LAPTOP, 0);
    expect(tiles[0]?.item).toBe(SCREEN);
    expect(tiles.length - 1 + (overflow?.hidden ?? 0)).toBe(12);
    expect(firstPageSize(plan, LAPTOP)).toBe(tiles.length - 1);
  });

  it('lets tiles grow into the height of a phone on its side', () => {
    const plan = planOf('grid', { items: cameras(5) });
    const [{ rect } = { rect: null }] = placeStage(plan, PHONE_ON_ITS_SIDE, 0).tiles;
    // At 16:9 they would be 236 × 132.
    expect(rect).toMatchObject({ width: 236, height: 177 });
    const [alone] = placeStage(planOf('grid', { items: cameras(1) }), PHONE_ON_ITS_SIDE, 0).tiles;
    expect(alone?.rect).toMatchObject({ width: 664, height: 374 });
  });

  it.each([
    { people: 2, space: PHONE_ON_ITS_SIDE },
    { people: 3, space: PHONE_ON_ITS_SIDE },
    { people: 3, space: LAPTOP },
  ])('leaves nothing free between large and small ($people of $space.width px)', (example) => {
    const space = { ...example.space, sideShare: 0.4, sideFits: true };
    const plan = planOf('focus', { focus: cameras(1), items: cameras(example.people) });
    const [large, ...small] = placeStage(plan, space, 0).tiles.map(({ rect }) => rect);
    expect(large?.width).toBe((small[0]?.x ?? 0) - space.gap);
    for (const { x, width } of small) expect(x + width).toBe(space.width);
  });

  it('mirrors the stage where text runs from right to left', () => {
    const plan = planOf('focus', { focus: [SCREEN], items: cameras(2) });
    const [focus] = placeStage(plan, { ...LAPTOP, direction: 'rtl' }, 0).tiles;
    expect(focus && focus.rect.x + focus.rect.width).toBe(LAPTOP.width);
  });

  it.each([LAPTOP, PHONE])('keeps invitation and own picture apart ($width px)', (space) => {
    const { tiles, invitation } = placeStage(planOf('alone', { items: cameras(1) }), space, 0);
    const own = tiles[0]?.rect;
    if (!own || !invitation) throw new Error('Nothing was placed');
    const isBeside = own.x + own.width <= invitation.x;
    const isBeneath = own.y >= invitation.y + invitation.height;
    expect(isBeside || isBeneath).toBe(true);
    expect(invitation.x + invitation.width).toBeLessThanOrEqual(space.width);
    expect(own.y + own.height).toBeLessThanOrEqual(space.height);
  });

  it.each([LAPTOP, PHONE])(
    'floats the own picture inside the other person’s ($width px)',
    (space) => {
      const [main, own] = cameras(2) as [StageItem, StageItem];
      const { tiles, floatingBounds } = placeStage(
        planOf('grid', { items: [main], floating: own }),
        space,
        0,
      );
      expect(tiles.map((tile) => tile.isFloating)).toEqual([false, true]);
      expect(tiles[0]?.rect).toEqual(floatingBounds);
      expect(tiles[1]?.rect.x).toBeGreaterThan(floatingBounds.x);
      expect(tiles[0]?.labelInsets.left).toBe(0);
      expect(tiles[0]?.labelInsets.right).toBeGreaterThan(tiles[1]?.rect.width ?? 0);
      expect(tiles[1]?.labelInsets.right).toBe(0);
    },
  );

  it('floats it in the chosen corner of the stage above several, mirrored with the text', () => {
    const [own, ...items] = cameras(4) as [StageItem, ...StageItem[]];
    const plan = planOf('grid', { items, floating: own });
    const space: StageSpace = { ...LAPTOP, selfCorner: 'top-start' };
    expect(placeStage(plan, space, 0).tiles.at(-1)?.rect).toMatchObject({ x: 12, y: 12 });
    const mirrored = placeStage(plan, { ...space, direction: 'rtl' }, 0).tiles.at(-1)?.rect;
    expect(mirrored && mirrored.x + mirrored.width).toBe(LAPTOP.width - 12);
  });

  it('places several large tiles beside one another, with an edge to drag', () => {
    const [first, second, ...items] = cameras(6) as [StageItem, StageItem, ...StageItem[]];
    const plan = planOf('focus', { focus: [first, second], items });
    const { divider, tiles } = placeStage(plan, { ...LAPTOP, sideShare: 0.4 }, 0);
    expect(tiles).toHaveLength(6);
    expect(divider?.x).toBeCloseTo(LAPTOP.width * 0.6 - 8, -1);
    const mirrored = placeStage(plan, { ...LAPTOP, sideShare: 0.4, direction: 'rtl' }, 0).divider;
    expect(mirrored?.x).toBeCloseTo(LAPTOP.width * 0.4, -1);
  });
});
