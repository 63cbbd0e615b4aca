import { describe, expect, it } from 'vitest';

import { settleMask, writeAlpha } from './mask';

describe('the mask', () => {
  it('follows what is seen, without flickering', () => {
    const kept = new Float32Array([0]);
    settleMask(kept, new Float32Array([1]));
    expect(kept[0]).toBeGreaterThan(0.5);
    expect(kept[0]).toBeLessThan(1);
    for (let frame = 0; frame < 5; frame += 1) settleMask(kept, new Float32Array([1]));
    expect(kept[0]).toBeCloseTo(1, 2);
  });

  it('is opaque inside, transparent outside, and smooth between', () => {
    const pixels = new Uint8ClampedArray(12);
    writeAlpha(new Float32Array([0.1, 0.5, 0.9]), pixels);
    expect(pixels[3]).toBe(0);
    expect(pixels[7]).toBeGreaterThan(60);
    expect(pixels[7]).toBeLessThan(195);
    expect(pixels[11]).toBe(255);
  });
});
