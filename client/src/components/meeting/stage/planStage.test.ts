import { describe, expect, it } from 'vitest';

import { cameraKey, planStage, screenKey, type StagePerson, type StageQuestion } from './planStage';

function person(participantId: string, change: Partial<StagePerson> = {}): StagePerson {
  return { participantId, isScreenSharing: false, isVideoOff: false, ...change };
}

const PRESENTING = { isScreenSharing: true };
const WITHOUT_VIDEO = { isVideoOff: true };

function plan(people: StagePerson[], wishes: Partial<StageQuestion> = {}) {
  return planStage({
    selfId: 'me',
    layout: 'auto',
    selfView: 'auto',
    hidesVideoOff: false,
    pinnedKeys: [],
    mainScreenKey: null,
    spotlights: [],
    speakerId: null,
    people,
    ...wishes,
  });
}

function keys(items: readonly { key: string }[]): string[] {
  return items.map(({ key }) => key);
}

const ALL = [person('me'), person('ann'), person('bo')];

describe('planStage', () => {
  it('invites others while one is alone, presenting or not', () => {
    expect(plan([person('me')])).toMatchObject({ kind: 'alone', items: [{ key: 'camera:me' }] });
    expect(plan([person('me', PRESENTING)]).kind).toBe('alone');
    expect(plan([person('me')], { selfView: 'hidden' }).items).toHaveLength(1);
  });

  it('floats the own picture in a conversation of two', () => {
    expect(plan([person('ann'), person('me')])).toMatchObject({
      kind: 'grid',
      items: [{ participantId: 'ann' }],
      floating: { participantId: 'me' },
    });
    expect(plan([person('me'), person('ann')], { layout: 'grid' }).floating).toBeNull();
  });

  it('shows three in a grid, oneself first', () => {
    const { kind, items } = plan([person('ann'), person('me'), person('bo')]);
    expect(kind).toBe('grid');
    expect(keys(items)).toEqual(['camera:me', 'camera:ann', 'camera:bo']);
  });

  it('puts the own picture where one wants it, beside a large tile too', () => {
    expect(plan(ALL, { selfView: 'floating' }).floating).toMatchObject({ key: 'camera:me' });
    expect(plan(ALL, { selfView: 'hidden' })).toMatchObject({ floating: null });
    expect(keys(plan(ALL, { selfView: 'hidden' }).items)).toEqual(['camera:ann', 'camera:bo']);
    const two = plan(ALL.slice(0, 2), { selfView: 'grid' });
    expect(keys(two.items)).toEqual(['camera:me', 'camera:ann']);
    const speaker = plan(ALL, { layout: 'speaker', selfView: 'floating' });
    expect(keys(speaker.items)).toEqual(['camera:bo']);
  });

  it('makes the newest screen of somebody else large, or the chosen one', () => {
    const people = [person('me'), person('ann', PRESENTING), person('bo', PRESENTING)];
    expect(keys(plan(people).focus)).toEqual([screenKey('bo')]);
    expect(keys(plan(people).items)).toContain(screenKey('ann'));
    expect(keys(plan(people, { mainScreenKey: screenKey('ann') }).focus)).toEqual([
      screenKey('ann'),
    ]);
    expect(plan(people, { layout: 'grid' }).kind).toBe('grid');
  });

  it('has no tile for the own screen', () => {
    const { kind, items } = plan([person('me', PRESENTING), person('ann'), person('bo')]);
    expect(kind).toBe('grid');
    expect(keys(items)).not.toContain(screenKey('me'));
  });

  it('lets pins win over everything, several side by side, until the tiles are gone', () => {
    const people = [person('me'), person('ann', PRESENTING), person('bo')];
    const pinnedKeys = [cameraKey('bo'), cameraKey('ann')];
    expect(keys(plan(people, { pinnedKeys }).focus).sort()).toEqual(pinnedKeys.sort());
    expect(keys(plan(people, { pinnedKeys, spotlights: ['me', 'ann'] }).focus)).toHaveLength(2);
    expect(keys(plan(people.slice(0, 2), { pinnedKeys: [cameraKey('bo')] }).focus)).toEqual([
      screenKey('ann'),
    ]);
  });

  it('shows each tile once, also the own one where it is pinned', () => {
    const { focus, items, floating } = plan(ALL, {
      pinnedKeys: [cameraKey('me')],
      selfView: 'floating',
    });
    expect(keys(focus)).toEqual(['camera:me']);
    expect(keys(items)).toEqual(['camera:ann', 'camera:bo']);
    expect(floating).toBeNull();
  });

  it('makes large for everyone whom the host spotlights, but not oneself to oneself', () => {
    expect(keys(plan(ALL, { spotlights: ['bo'], layout: 'grid' }).focus)).toEqual(['camera:bo']);
    expect(plan(ALL, { spotlights: ['me'] }).kind).toBe('grid');
    expect(keys(plan(ALL, { spotlights: ['gone', 'me', 'ann'] }).focus)).toEqual(['camera:ann']);
  });

  it.each(['speaker', 'side'] as const)('follows the speaker in the %s view', (layout) => {
    expect(plan(ALL, { layout, speakerId: 'bo' })).toMatchObject({
      focus: [{ participantId: 'bo' }],
      items: [{ participantId: 'me' }, { participantId: 'ann' }],
    });
    expect(plan(ALL, { layout })).toMatchObject({ focus: [{ participantId: 'ann' }] });
  });

  it('leaves out who shows no picture, but nobody who is large, and not everybody', () => {
    const people = [
      person('me', WITHOUT_VIDEO),
      person('ann'),
      person('bo', WITHOUT_VIDEO),
      person('cy', { ...WITHOUT_VIDEO, ...PRESENTING }),
    ];
    const hidesVideoOff = true;
    const grid = plan(people, { hidesVideoOff, layout: 'grid' });
    expect(keys(grid.items)).toEqual(['camera:me', 'camera:ann', 'camera:cy', 'screen:cy']);
    expect(grid.leftOut).toBe(1);
    const pinned = plan(people, { hidesVideoOff, pinnedKeys: [cameraKey('bo')] });
    expect(pinned.leftOut).toBe(0);
    const nobody = plan([person('me'), person('bo', WITHOUT_VIDEO)], { hidesVideoOff });
    expect(nobody).toMatchObject({ leftOut: 0, items: [{ participantId: 'bo' }] });
  });
});
