import { describe, expect, it } from 'vitest';

import { placeStays, presenceOf, talkShares } from './placeStays';

const meeting = { startedAt: '2026-01-05T09:00:00Z', endedAt: '2026-01-05T10:00:00Z' };

function stay(from: string, until: string | null) {
  const at = (time: string) => `2026-01-05T${time}:00Z`;
  return { joinedAt: at(from), leftAt: until === null ? null : at(until) };
}

describe('placeStays', () => {
  it('gives each stay its part of the whole', () => {
    const stays = [stay('09:00', '09:15'), stay('09:30', '10:00')];
    expect(placeStays({ stays }, meeting)).toEqual([
      { start: 0, length: 25 },
      { start: 50, length: 50 },
    ]);
  });

  it('lets a stay that goes on end now', () => {
    const running = { ...meeting, endedAt: null };
    const now = Date.parse('2026-01-05T09:40:00Z');
    expect(placeStays({ stays: [stay('09:20', null)] }, running, now)).toEqual([
      { start: 50, length: 50 },
    ]);
  });

  it('keeps the shortest stay visible and inside', () => {
    const [placed] = placeStays({ stays: [stay('10:00', '10:00')] }, meeting);
    expect(placed!.length).toBeGreaterThan(0);
    expect(placed!.start + placed!.length).toBe(100);
  });

  it('takes a meeting without any length', () => {
    const [placed] = placeStays(
      { stays: [stay('09:00', '09:00')] },
      { ...meeting, endedAt: meeting.startedAt },
    );
    expect(placed!.start + placed!.length).toBeLessThanOrEqual(100);
  });
});

describe('presenceOf', () => {
  it('adds all stays', () => {
    const stays = [stay('09:00', '09:15'), stay('09:30', '10:00')];
    expect(presenceOf({ stays })).toBe(45 * 60_000);
  });
});

describe('talkShares', () => {
  it('is each person’s part of what was said', () => {
    expect(talkShares([{ talkSeconds: 30 }, { talkSeconds: 90 }])).toEqual([0.25, 0.75]);
    expect(talkShares([{ talkSeconds: 0 }])).toEqual([0]);
  });
});
