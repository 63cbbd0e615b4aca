import { describe, expect, it } from 'vitest';

import { middleCrop, squareOf, withinPicture } from './pictureCrop';

const WIDE = { width: 900, height: 600 };

describe('a crop of a picture', () => {
  it('begins as the largest square in the middle', () => {
    expect(squareOf(middleCrop(WIDE), WIDE)).toEqual({ left: 150, top: 0, side: 600 });
  });

  it('takes a smaller square the more it is enlarged', () => {
    expect(squareOf({ ...middleCrop(WIDE), zoom: 2 }, WIDE)).toEqual({
      left: 300,
      top: 150,
      side: 300,
    });
  });

  it.each([
    [
      { zoom: 1, x: -50, y: 900 },
      { left: 0, top: 0, side: 600 },
    ],
    [
      { zoom: 3, x: 9999, y: -1 },
      { left: 700, top: 0, side: 200 },
    ],
  ])('never leaves the picture: %j', (crop, square) => {
    expect(squareOf(withinPicture(crop, WIDE), WIDE)).toEqual(square);
  });
});
