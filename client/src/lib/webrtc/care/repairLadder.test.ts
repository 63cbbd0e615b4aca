import { describe, expect, it } from 'vitest';

import { NO_REPAIR, watchOver, type MissingMedia, type RepairStep } from './repairLadder';

/** The steps taken, with the second of each, where every second looks like `missing` says. */
function steps(missing: (second: number) => MissingMedia, seconds: number): string[] {
  let repair = NO_REPAIR;
  const taken: string[] = [];
  for (let second = 0; second <= seconds; second += 1) {
    const next = watchOver(repair, missing(second), second * 1_000);
    ({ repair } = next);
    if (next.due) taken.push(`${String(second)} ${next.due satisfies RepairStep}`);
  }
  return taken;
}

describe('watchOver', () => {
  it('does nothing about what comes back within three seconds', () => {
    expect(steps((second) => (second % 4 === 3 ? null : 'media'), 60)).toEqual([]);
  });

  it('asks for a key frame, negotiates, looks for another path, and begins anew', () => {
    expect(steps(() => 'pictures', 16)).toEqual([
      '3 key-frame',
      '6 renegotiate',
      '10 restart-ice',
      '16 rejoin',
    ]);
  });

  it('asks nobody for a picture where nothing comes at all', () => {
    expect(steps(() => 'media', 8)).toEqual(['3 renegotiate', '7 restart-ice']);
  });

  it('goes on with growing patience, and never stops', () => {
    const taken = steps(() => 'media', 400);
    const rejoins = taken.filter((each) => each.endsWith('rejoin'));
    expect(taken.slice(2, 5)).toEqual(['13 rejoin', '28 renegotiate', '36 restart-ice']);
    expect(rejoins.length).toBeGreaterThanOrEqual(4);
    expect(rejoins.length).toBeLessThan(7);
  });

  it('begins with the first step again after all was well', () => {
    const taken = steps((second) => (second === 5 ? null : 'media'), 10);
    expect(taken).toEqual(['3 renegotiate', '9 renegotiate']);
  });
});
