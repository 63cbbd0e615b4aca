import { describe, expect, it } from 'vitest';

import { orderCodecs } from './codecPreferences';
import { sendLimits } from './sendBudget';

describe('sendLimits', () => {
  it('gives each peer less of the camera the more there are', () => {
    const limits = [1, 2, 4, 8, 16, 30].map((peers) => sendLimits('camera', peers));
    const falls = (values: number[]) => values.every((v, i) => i === 0 || v <= values[i - 1]!);
    expect(falls(limits.map(({ maxBitrate }) => maxBitrate))).toBe(true);
    expect(falls(limits.map(({ maxHeight = 0 }) => maxHeight))).toBe(true);
    expect(limits[0]).toEqual({ maxBitrate: 1_700_000, maxHeight: 720, maxFramerate: 30 });
  });

  it('stays within what a home uplink carries', () => {
    for (let peers = 1; peers <= 15; peers += 1) {
      expect(sendLimits('camera', peers).maxBitrate * peers).toBeLessThanOrEqual(3_500_000);
    }
  });

  it('never cuts sound', () => {
    expect(sendLimits('microphone', 30)).toEqual(sendLimits('microphone', 1));
  });
});

describe('orderCodecs', () => {
  const codec = (mimeType: string) => ({ mimeType, clockRate: 90_000 });

  it('puts what suits the source first and keeps the rest in its order', () => {
    const all = ['video/rtx', 'video/VP9', 'video/H264', 'video/VP8', 'video/red'].map(codec);
    const names = (source: 'camera' | 'screen') =>
      orderCodecs(source, all).map(({ mimeType }) => mimeType.slice(6));
    expect(names('camera')).toEqual(['VP8', 'H264', 'VP9', 'rtx', 'red']);
    expect(names('screen')).toEqual(['VP9', 'VP8', 'H264', 'rtx', 'red']);
  });
});
