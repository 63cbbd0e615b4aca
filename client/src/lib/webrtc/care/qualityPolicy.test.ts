import { describe, expect, it } from 'vitest';

import { FULL_QUALITY, fitIn, follow, trialOf, type Look, type Quality } from './qualityPolicy';

const FINE = {
  loss: 0,
  roundTripMs: 40,
  limitedBy: 'none',
  outgoingBitrate: null,
  share: null,
  load: null,
  unheardFor: 0,
} as const;
const LOSSY = { ...FINE, loss: 0.12 };
/** A path without loss that has room for this share of what our pictures may cost. */
const narrow = (share: number) => ({ ...FINE, limitedBy: 'bandwidth', share }) as const;
const HOPELESS = { ...FINE, loss: 0.4 };

/** Goes on for so many seconds. */
function after(seconds: number, look: Look, from = FULL_QUALITY): Quality {
  let quality = from;
  for (let second = 0; second < seconds; second += 1) quality = follow(fitIn(quality, look), look);
  return quality;
}

describe('follow', () => {
  it('leaves a path alone that the congestion control of the browser can deal with', () => {
    expect(after(60, { ...FINE, loss: 0.05, roundTripMs: 140, limitedBy: 'bandwidth' }).level).toBe(
      0,
    );
    expect(after(2, LOSSY).level).toBe(0);
  });

  it('sends less step by step, and no picture at last', () => {
    expect(after(3, LOSSY).level).toBe(1);
    expect(after(6, LOSSY).level).toBe(2);
    expect(after(9, LOSSY).level).toBe(3);
    expect(after(13, LOSSY).level).toBe(4);
    expect(after(60, LOSSY).level).toBe(4);
  });

  it('goes down to the least at once where hardly anything gets through', () => {
    expect(after(2, HOPELESS).level).toBe(3);
  });

  it('takes a growing queue for a full path, and a long way for none', () => {
    const before = after(1, FINE);
    expect(after(3, { ...FINE, roundTripMs: 900 }, before).level).toBe(1);
    expect(after(30, { ...FINE, roundTripMs: 900 }).level).toBe(0);
  });

  it('is back at all of it within ten seconds, and from a pause within twenty', () => {
    expect(after(9, FINE, after(9, LOSSY)).level).toBe(0);
    expect(after(17, FINE, after(13, LOSSY)).level).toBe(0);
    expect(after(5, FINE, after(9, LOSSY)).level).toBe(2);
  });

  it('waits longer after each attempt that came too early', () => {
    let quality = after(13, LOSSY);
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      let seconds = 0;
      for (; quality.level === 4; seconds += 1) quality = follow(quality, FINE);
      pauses.push(seconds);
      quality = after(4, LOSSY, quality);
    }
    expect(pauses).toEqual([8, 16, 32, 32]);
  });

  it('spares a processor that is short, once', () => {
    const slow = { ...FINE, limitedBy: 'cpu' } as const;
    expect(after(7, slow).level).toBe(0);
    expect(after(60, slow).level).toBe(1);
  });
});

describe('a path that is narrow', () => {
  it('gets the picture that there is room for', () => {
    expect(after(60, narrow(0.4)).level).toBe(0);
    expect(after(2, narrow(0.25)).level).toBe(1);
    expect(after(2, narrow(0.1)).level).toBe(2);
    expect(after(1, narrow(0.1)).level).toBe(0);
    expect(after(1, narrow(0.02)).level).toBe(3);
    expect(after(60, narrow(0.02)).level).toBe(3);
  });

  it('gets more again though a few packets are always lost', () => {
    const before = after(10, { ...narrow(0.02), loss: 0.05 });
    expect(before.level).toBe(3);
    expect(after(3, { ...narrow(0.5), loss: 0.05 }, before).level).toBe(0);
  });

  it('is tried with a picture again three seconds after the last, or five where nothing is heard', () => {
    const paused = after(13, { ...narrow(0.02), loss: 0.2 });
    expect(paused.level).toBe(4);
    expect(after(30, { ...narrow(0.02), loss: 0.2 }, paused).level).toBe(4);
    const unheard = { ...narrow(0.02), unheardFor: 1 };
    const fresh = { ...paused, pausedFor: 0, usualLoss: 0, caution: 1 };
    expect(after(2, narrow(0.02), fresh).level).toBe(4);
    expect(after(3, narrow(0.02), fresh).level).toBe(3);
    expect(after(4, unheard, fresh).level).toBe(4);
    expect(after(5, unheard, fresh).level).toBe(3);
    expect(after(3, narrow(0.02), { ...fresh, caution: 4 }).level).toBe(3);
  });

  it('is not asked to carry more for a camera that needs little', () => {
    expect(after(60, { ...narrow(0.1), limitedBy: 'none' }).level).toBe(0);
  });

  it('gets all again as soon as there is room, in one step, but not at its very edge', () => {
    const before = after(10, narrow(0.02));
    expect(after(1, narrow(0.5), before).level).toBe(0);
    expect(after(1, narrow(0.09), before).level).toBe(3);
    expect(after(1, narrow(0.1), before).level).toBe(2);
  });

  it('gets all again before the other side reports, where nothing it told speaks against it', () => {
    const good = after(10, narrow(0.02));
    expect(fitIn(good, narrow(0.6)).level).toBe(0);
    expect(fitIn(good, narrow(0.1)).level).toBe(3);
    expect(fitIn({ ...good, goodFor: 2 }, narrow(0.5)).level).toBe(3);
    expect(fitIn({ ...good, goodFor: 1, caution: 4 }, narrow(1)).level).toBe(0);
    expect(fitIn(good, { ...narrow(0.5), loss: 0.12 }).level).toBe(3);
    expect(fitIn(good, FINE).level).toBe(3);
  });

  it('waits longer where room turned out to be none', () => {
    let quality = after(3, narrow(0.5), after(10, narrow(0.02)));
    quality = after(1, narrow(0.02), quality);
    expect(quality.level).toBe(3);
    expect(after(4, narrow(0.5), quality).level).toBe(3);
    expect(after(5, narrow(0.5), quality).level).toBe(0);
  });

  it('is tried out every other second', () => {
    expect(trials(6, narrow(0.02))).toBe('- lift - lift - lift');
  });

  it('is tried out with next to no picture before where it seems to have become wider', () => {
    expect(growing([94, 100, 108, 117, 127])).toBe('- lift - lift -');
    expect(growing([94, 100, 108, 117, 138, 150])).toBe('- lift - lift dip lift');
    // Each time that it grew, not each second from then on; and not where sound alone is most of it.
    expect(growing([94, 138, 150, 160, 170, 200, 210])).toBe('- dip lift - lift dip lift');
    expect(growing([40, 60, 80, 120])).toBe('- lift - lift');
    expect(growing([300, 310, 300, 290, 300, 310])).toBe('- lift - lift - lift');
  });

  it('is tried out one look after a larger picture, whose first takes all the bits there are', () => {
    expect(trials(4, narrow(0.1), after(10, narrow(0.02)))).toBe('- lift - lift');
  });

  it('lets all that is sent again settle before the browser may make it smaller', () => {
    const before = after(10, narrow(0.02));
    expect(trials(10, narrow(0.5), before)).toBe(`${'settle '.repeat(8)}- -`);
    expect(trialOf(FULL_QUALITY)).toBeNull();
  });

  it('is not tried out while packets are lost, nor where all is sent', () => {
    expect(trialOf(after(5, LOSSY, after(6, narrow(0.02))))).toBeNull();
    expect(trials(10, FINE)).toBe('- - - - - - - - - -');
  });

  it('carries no picture where even the least is more than it carries, then a tiny one at first', () => {
    const overfull = { ...narrow(0.02), load: 2, unheardFor: 1 };
    expect(after(1, overfull).level).toBe(3);
    expect(after(2, overfull).level).toBe(4);
    expect(after(30, overfull).level).toBe(4);
    const paused = after(3, { ...narrow(0.02), load: 0.9 }, after(2, overfull));
    expect(paused.level).toBe(3);
    expect(trialOf(paused)).toBe('tiny');
    expect(trials(4, narrow(0.02), paused)).toBe('lift - lift -');
  });

  it('is not taken for overfull while nothing queues: congestion control finds more room only slowly', () => {
    expect(after(10, { ...narrow(0.02), load: 2, roundTripMs: 140 }, after(1, FINE)).level).toBe(3);
    expect(after(2, { ...narrow(0.02), load: 2, roundTripMs: 440 }, after(1, FINE)).level).toBe(4);
  });

  it('is not taken for overfull by one look, since an encoder takes its time', () => {
    const late = after(1, { ...narrow(0.02), load: 5, unheardFor: 1 });
    expect(after(10, { ...narrow(0.02), load: 1.2 }, late).level).toBe(3);
  });
});

/** What is tried out while the room grows, in kbit/s by seconds. */
function growing(rooms: readonly number[]): string {
  const looks = rooms.map((room) => ({ ...narrow(0.02), outgoingBitrate: room * 1_000 }));
  return tried(looks, { ...after(3, narrow(0.02)), narrowFor: 0 });
}

/** What is tried out in so many seconds. */
function trials(seconds: number, look: Look, from = FULL_QUALITY): string {
  return tried(Array<Look>(seconds).fill(look), from);
}

/** What is tried out after each of these looks. */
function tried(looks: readonly Look[], from: Quality): string {
  let quality = from;
  return looks
    .map((look) => {
      quality = after(1, look, quality);
      return trialOf(quality) ?? '-';
    })
    .join(' ');
}
