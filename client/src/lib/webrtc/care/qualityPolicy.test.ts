import { describe, expect, it } from 'vitest';

import { sendLimits } from '../sendBudget';
import { FULL_QUALITY, follow, limitsAt, type Quality } from './qualityPolicy';

const FINE = { loss: 0, roundTripMs: 40, limitedBy: 'none' } as const;
const LOSSY = { ...FINE, loss: 0.12 };
const HOPELESS = { ...FINE, loss: 0.4 };

/** Goes on for so many seconds. */
function after(seconds: number, look: Parameters<typeof follow>[1], from = FULL_QUALITY): Quality {
  let quality = from;
  for (let second = 0; second < seconds; second += 1) quality = follow(quality, look);
  return quality;
}

describe('follow', () => {
  it('leaves a path alone that the congestion control of the browser can deal with', () => {
    expect(after(60, { loss: 0.05, roundTripMs: 140, limitedBy: 'bandwidth' }).level).toBe(0);
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

describe('limitsAt', () => {
  const camera = sendLimits('camera', 1);

  it('makes the camera cheaper, then pauses it', () => {
    const levels = ([0, 1, 2, 3, 4] as const).map((level) => limitsAt(level, 'camera', camera));
    expect(levels.map(({ maxBitrate }) => maxBitrate / 1_000)).toEqual([1700, 850, 425, 85, 85]);
    expect(levels.map(({ maxHeight }) => maxHeight)).toEqual([720, 540, 360, 180, 180]);
    expect(levels.map(({ maxFramerate }) => maxFramerate)).toEqual([30, 24, 15, 10, 10]);
    expect(levels.map(({ isPaused }) => isPaused)).toEqual([false, false, false, false, true]);
  });

  it('takes nothing from the sound', () => {
    const sound = sendLimits('microphone', 1);
    expect(limitsAt(4, 'microphone', sound)).toEqual(sound);
  });

  it('keeps a screen readable', () => {
    const screen = limitsAt(3, 'screen', sendLimits('screen', 1));
    expect(screen).toEqual({ maxBitrate: 125_000, maxFramerate: 3 });
  });
});
