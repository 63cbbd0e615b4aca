import { describe, expect, it } from 'vitest';

import { SpeakerRanking } from './SpeakerRanking';

/** Feeds readings 200 ms apart and gives the last order that was told. */
function talk(ranking = new SpeakerRanking()) {
  let now = 0;
  let order: readonly string[] = [];
  let changes = 0;
  return {
    hear(levels: Record<string, number>, times = 1) {
      for (let time = 0; time < times; time += 1) {
        now += 200;
        const told = ranking.update(new Map(Object.entries(levels)), now);
        if (!told) continue;
        order = told;
        changes += 1;
      }
      return order;
    },
    changes: () => changes,
  };
}

describe('SpeakerRanking', () => {
  it('shows who speaks at once, and nobody who is only noise', () => {
    expect(talk().hear({ ada: 0.2, bo: 0.004 })).toEqual(['ada']);
  });

  it('bridges the pauses between words', () => {
    const room = talk();
    room.hear({ ada: 0.2 });
    expect(room.hear({ ada: 0 }, 5)).toEqual(['ada']);
    expect(room.hear({ ada: 0 }, 2)).toEqual([]);
  });

  it('does not flicker for somebody at the edge', () => {
    const room = talk();
    room.hear({ ada: 0.011 });
    for (let i = 0; i < 20; i += 1) room.hear({ ada: i % 2 ? 0.006 : 0.009 });
    expect(room.changes()).toBe(1);
  });

  it('changes the dominant speaker only when another is louder for a while', () => {
    const room = talk();
    room.hear({ ada: 0.1, bo: 0 }, 3);
    expect(room.hear({ ada: 0.1, bo: 0.3 }, 2)).toEqual(['ada', 'bo']);
    expect(room.hear({ ada: 0.1, bo: 0.3 }, 4)).toEqual(['bo', 'ada']);
    expect(room.hear({ ada: 0.11, bo: 0.1 }, 10)).toEqual(['bo', 'ada']);
  });

  it('forgets who is gone', () => {
    const room = talk();
    room.hear({ ada: 0.2, bo: 0.1 });
    expect(room.hear({ bo: 0.1 })).toEqual(['bo']);
  });
});
