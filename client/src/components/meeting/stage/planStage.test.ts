import { describe, expect, it } from 'vitest';

import { cameraKey, planStage, screenKey, type StagePerson, type StageQuestion } from './planStage';

function person(participantId: string, isScreenSharing = false): StagePerson {
  return { participantId, isScreenSharing };
}

function plan(people: StagePerson[], wishes: Partial<StageQuestion> = {}) {
  const defaults = { selfId: 'me', layout: 'auto', pinnedKey: null, speakerId: null } as const;
  return planStage({ ...defaults, people, ...wishes });
}

describe('planStage', () => {
  it('invites others while one is alone, presenting or not', () => {
    expect(plan([person('me')]).kind).toBe('alone');
    expect(plan([person('me', true)]).kind).toBe('alone');
  });

  it('shows two people as a conversation', () => {
    expect(plan([person('ann'), person('me')])).toMatchObject({
      kind: 'pair',
      main: { participantId: 'ann' },
      own: { participantId: 'me' },
    });
    expect(plan([person('me'), person('ann')], { layout: 'grid' }).kind).toBe('grid');
  });

  it('shows three in a grid, oneself first', () => {
    const result = plan([person('ann'), person('me'), person('bo')]);
    expect(result.kind === 'grid' && result.items.map((item) => item.participantId)).toEqual([
      'me',
      'ann',
      'bo',
    ]);
  });

  it('makes the newest screen of somebody else large', () => {
    const people = [person('me'), person('ann', true), person('bo', true)];
    expect(plan(people)).toMatchObject({ kind: 'focus', focus: { key: screenKey('bo') } });
    expect(plan(people, { layout: 'grid' }).kind).toBe('grid');
  });

  it('never makes one’s own screen large', () => {
    expect(plan([person('me', true), person('ann')]).kind).toBe('grid');
  });

  it('lets a pin win over everything, until the tile is gone', () => {
    const people = [person('me'), person('ann', true), person('bo')];
    const pinnedKey = cameraKey('bo');
    expect(plan(people, { pinnedKey })).toMatchObject({ focus: { key: pinnedKey } });
    expect(plan(people.slice(0, 2), { pinnedKey })).toMatchObject({
      focus: { key: screenKey('ann') },
    });
  });

  it('follows the speaker in the speaker view', () => {
    const people = [person('me'), person('ann'), person('bo')];
    const layout = 'speaker';
    expect(plan(people, { layout, speakerId: 'bo' })).toMatchObject({
      focus: { participantId: 'bo' },
      strip: [{ participantId: 'me' }, { participantId: 'ann' }],
    });
    expect(plan(people, { layout })).toMatchObject({ focus: { participantId: 'ann' } });
  });
});
