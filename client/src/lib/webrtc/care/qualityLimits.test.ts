import { describe, expect, it } from 'vitest';

import { sendLimits } from '../sendBudget';
import { limitsAt, limitsInTrial } from './qualityLimits';

describe('limitsInTrial', () => {
  const full = sendLimits('camera', 1);
  const least = limitsAt(3, 'camera', full);

  it('lets a picture of the same size have as many bits as it wants', () => {
    const lifted = limitsInTrial('lift', 'camera', full, least);
    expect(lifted).toEqual({ ...least, maxBitrate: full.maxBitrate });
  });

  it('keeps the size of a picture that is all there again, until it has settled', () => {
    const all = limitsAt(0, 'camera', full);
    expect(all.keepsSize).toBe(false);
    expect(limitsInTrial('settle', 'camera', full, all)).toEqual({ ...all, keepsSize: true });
    expect(least.keepsSize).toBe(true);
  });

  it('sends a tiny picture while queues are full', () => {
    const tiny = limitsInTrial('tiny', 'camera', full, least);
    expect(tiny).toMatchObject({ maxBitrate: 30_000, maxHeight: 60 });
  });

  it('sends hardly any of it in a dip, in the size that it has', () => {
    const dipped = limitsInTrial('dip', 'camera', full, least);
    expect(dipped).toEqual({ ...least, maxBitrate: 30_000, maxFramerate: 2 });
  });

  it('leaves sound alone', () => {
    const sound = sendLimits('microphone', 1);
    expect(limitsInTrial('lift', 'microphone', sound, sound)).toBe(sound);
  });
});

describe('limitsAt', () => {
  const camera = sendLimits('camera', 1);

  it('makes the camera cheaper, then pauses it', () => {
    const levels = ([0, 1, 2, 3, 4] as const).map((level) => limitsAt(level, 'camera', camera));
    expect(levels.map(({ maxBitrate }) => maxBitrate / 1_000)).toEqual([1700, 850, 425, 85, 85]);
    expect(levels.map(({ maxHeight }) => maxHeight)).toEqual([720, 720, 720, 720, 720]);
    expect(levels.map(({ shrink }) => shrink)).toEqual([1, 4 / 3, 2, 4, 4]);
    expect(levels.map(({ maxFramerate }) => maxFramerate)).toEqual([30, 24, 15, 15, 15]);
    expect(levels.map(({ isPaused }) => isPaused)).toEqual([false, false, false, false, true]);
  });

  it('takes nothing from the sound while there is a picture, and never speech', () => {
    const sound = sendLimits('microphone', 1);
    expect(limitsAt(2, 'microphone', sound)).toEqual(sound);
    expect(limitsAt(3, 'microphone', sound)).toEqual({ maxBitrate: 24_000 });
    expect(limitsAt(4, 'microphone', sound)).toEqual({ maxBitrate: 24_000 });
    const music = sendLimits('screen-audio', 1);
    expect(limitsAt(4, 'screen-audio', music)).toEqual(music);
  });

  it('keeps a screen readable', () => {
    const screen = limitsAt(3, 'screen', sendLimits('screen', 1));
    expect(screen).toEqual({ maxBitrate: 125_000, maxFramerate: 3 });
  });
});
