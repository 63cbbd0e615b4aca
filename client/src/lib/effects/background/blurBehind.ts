/** Three box blurs in a row are a Gaussian one to the eye. */
const PASSES = 3;

/** Where the person fills the surroundings, there is still something to divide by. */
const LEAST_WEIGHT = 0.002;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Blurs a picture as if the person were not in it: each pixel counts as much as it is background, so
 * that no glow of their colours stands around them (a normalised convolution).
 *
 * @param pixels - red, green, blue, alpha; overwritten by the blurred picture, opaque
 * @param mask - how sure it is that a pixel belongs to the person, 0 to 1
 * @param radius - of each of the passes, in pixels
 */
export function blurBehind(
  pixels: Uint8ClampedArray,
  mask: Float32Array,
  size: Size,
  radius: number,
): void {
  const count = size.width * size.height;
  const sums = new Float32Array(count * 4);
  const spare = new Float32Array(count * 4);
  for (let pixel = 0; pixel < count; pixel += 1) {
    const weight = Math.max(LEAST_WEIGHT, 1 - (mask[pixel] ?? 0));
    for (let channel = 0; channel < 3; channel += 1) {
      sums[pixel * 4 + channel] = (pixels[pixel * 4 + channel] ?? 0) * weight;
    }
    sums[pixel * 4 + 3] = weight;
  }
  for (let pass = 0; pass < PASSES; pass += 1) {
    boxBlur(
      sums,
      spare,
      { lines: size.height, length: size.width, step: 4, line: size.width * 4 },
      radius,
    );
    boxBlur(
      spare,
      sums,
      { lines: size.width, length: size.height, step: size.width * 4, line: 4 },
      radius,
    );
  }
  for (let pixel = 0; pixel < count; pixel += 1) {
    const weight = sums[pixel * 4 + 3] ?? 1;
    for (let channel = 0; channel < 3; channel += 1) {
      pixels[pixel * 4 + channel] = (sums[pixel * 4 + channel] ?? 0) / weight;
    }
    pixels[pixel * 4 + 3] = 255;
  }
}

interface Lines {
  readonly lines: number;
  /** Pixels in a line. */
  readonly length: number;
  /** From a pixel to the next one of its line, in numbers. */
  readonly step: number;
  /** From a line to the next one, in numbers. */
  readonly line: number;
}

/** Blurs along lines with a sum that slides, so that the radius costs nothing; edges are repeated. */
function boxBlur(from: Float32Array, to: Float32Array, lines: Lines, radius: number): void {
  const { length, step } = lines;
  const span = 2 * radius + 1;
  const last = length - 1;
  for (let line = 0; line < lines.lines; line += 1) {
    for (let channel = 0; channel < 4; channel += 1) {
      const start = line * lines.line + channel;
      let sum = (from[start] ?? 0) * (radius + 1);
      for (let index = 1; index <= radius; index += 1) {
        sum += from[start + Math.min(index, last) * step] ?? 0;
      }
      for (let index = 0; index < length; index += 1) {
        to[start + index * step] = sum / span;
        sum += from[start + Math.min(index + radius + 1, last) * step] ?? 0;
        sum -= from[start + Math.max(index - radius, 0) * step] ?? 0;
      }
    }
  }
}
