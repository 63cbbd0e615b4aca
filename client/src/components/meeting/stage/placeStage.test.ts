import { describe, expect, it } from 'vitest';

import { firstPageSize, placeStage, type StageSpace } from './placeStage';
import { cameraKey, screenKey, type StageItem } from './planStage';

const LAPTOP: StageSpace = { width: 1248, height: 664, gap: 8, direction: 'ltr' };
const PHONE: StageSpace = { width: 374, height: 660, gap: 8, direction: 'ltr' };

function cameras(count: number): StageItem[] {
  return Array.from({ length: count }, (_, index) => ({
    key: cameraKey(String(index)),
    participantId: String(index),
    kind: 'camera',
  }));
}

const SCREEN: StageItem = { key: screenKey('x'), participantId: 'x', kind: 'screen' };

describe('placeStage', () => {
  it('divides more than 25 people into pages', () => {
    const plan = { kind: 'grid', items: cameras(30) } as const;
    expect(placeStage(plan, LAPTOP, 0)).toMatchObject({ pages: 2 });
    expect(placeStage(plan, LAPTOP, 0).tiles).toHaveLength(25);
    expect(placeStage(plan, LAPTOP, 1).tiles).toHaveLength(5);
    expect(firstPageSize(plan, LAPTOP)).toBe(25);
  });

  it('shows the last page where the page asked for is gone', () => {
    const plan = { kind: 'grid', items: cameras(3) } as const;
    expect(placeStage(plan, LAPTOP, 7).tiles).toHaveLength(3);
  });

  it('tells how many do not fit beside a shared screen', () => {
    const plan = { kind: 'focus', focus: SCREEN, strip: cameras(12) } as const;
    const { tiles, overflow } = placeStage(plan, LAPTOP, 0);
    expect(tiles[0]?.item).toBe(SCREEN);
    expect(tiles.length - 1 + (overflow?.hidden ?? 0)).toBe(12);
    expect(firstPageSize(plan, LAPTOP)).toBe(tiles.length - 1);
  });

  it('mirrors the stage where text runs from right to left', () => {
    const plan = { kind: 'focus', focus: SCREEN, strip: cameras(2) } as const;
    const [focus] = placeStage(plan, { ...LAPTOP, direction: 'rtl' }, 0).tiles;
    expect(focus && focus.rect.x + focus.rect.width).toBe(LAPTOP.width);
  });

  it.each([LAPTOP, PHONE])('keeps invitation and own picture apart ($width px)', (space) => {
    const { tiles, invitation } = placeStage({ kind: 'alone', items: cameras(1) }, space, 0);
    const own = tiles[0]?.rect;
    if (!own || !invitation) throw new Error('Nothing was placed');
    const isBeside = own.x + own.width <= invitation.x;
    const isBeneath = own.y >= invitation.y + invitation.height;
    expect(isBeside || isBeneath).toBe(true);
    expect(invitation.x + invitation.width).toBeLessThanOrEqual(space.width);
    expect(own.y + own.height).toBeLessThanOrEqual(space.height);
  });

  it('floats the own picture over the other person', () => {
    const [main, own] = cameras(2);
    if (!main || !own) throw new Error('Two cameras expected');
    const { tiles } = placeStage({ kind: 'pair', main, own }, LAPTOP, 0);
    expect(tiles.map((tile) => tile.isFloating)).toEqual([false, true]);
  });
});
