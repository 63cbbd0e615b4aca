import { describe, expect, it } from 'vitest';

import { blurBehind } from './blurBehind';

const SIZE = { width: 24, height: 12 };

/** A picture whose left half is the person, all red, before a wall that is all blue. */
function scene() {
  const pixels = new Uint8ClampedArray(SIZE.width * SIZE.height * 4);
  const mask = new Float32Array(SIZE.width * SIZE.height);
  mask.forEach((_, index) => {
    const isPerson = index % SIZE.width < SIZE.width / 2;
    mask[index] = isPerson ? 1 : 0;
    pixels.set(isPerson ? [255, 0, 0, 255] : [0, 0, 255, 255], index * 4);
  });
  return { pixels, mask };
}

describe('blurBehind', () => {
  it('lets nothing of the person glow into the background', () => {
    const { pixels, mask } = scene();
    blurBehind(pixels, mask, SIZE, 2);
    const besideThem = (5 * SIZE.width + SIZE.width / 2) * 4;
    expect(pixels[besideThem]).toBeLessThan(12);
    expect(pixels[besideThem + 2]).toBeGreaterThan(243);
  });

  it('blurs what is sharp and keeps its light', () => {
    const { pixels } = scene();
    const nobody = new Float32Array(SIZE.width * SIZE.height);
    blurBehind(pixels, nobody, SIZE, 3);
    const middle = (5 * SIZE.width + SIZE.width / 2) * 4;
    expect(pixels[middle]).toBeGreaterThan(80);
    expect(pixels[middle]).toBeLessThan(175);
    expect(pixels[middle + 3]).toBe(255);
  });
});
