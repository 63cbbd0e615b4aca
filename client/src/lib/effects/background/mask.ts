/** How much of a new mask counts beside the one before: less flickers less, and drags behind more. */
const FRESHNESS = 0.7;

/** Below the first it is background, above the second it is the person; between them it is an edge. */
const EDGE = { from: 0.3, to: 0.75 };

/** Takes a new mask into the one that is kept, which so does not flicker from frame to frame. */
export function settleMask(kept: Float32Array, fresh: Float32Array): void {
  for (let index = 0; index < kept.length; index += 1) {
    const before = kept[index] ?? 0;
    kept[index] = before + ((fresh[index] ?? 0) - before) * FRESHNESS;
  }
}

/** Writes a mask into the alpha channel of `pixels`, with its edge made narrow and smooth. */
export function writeAlpha(mask: Float32Array, pixels: Uint8ClampedArray): void {
  for (let index = 0; index < mask.length; index += 1) {
    const position = ((mask[index] ?? 0) - EDGE.from) / (EDGE.to - EDGE.from);
    const inside = Math.min(1, Math.max(0, position));
    pixels[index * 4 + 3] = inside * inside * (3 - 2 * inside) * 255;
  }
}
