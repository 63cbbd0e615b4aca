import { describe, expect, it } from 'vitest';

import { labelInsets, NO_INSETS } from './labelInsets';

const TILE = { x: 10, y: 10, width: 370, height: 700 };

describe('labelInsets', () => {
  it('leaves the end of the line to what lies on it', () => {
    const own = { x: 265, y: 560, width: 105, height: 140 };
    expect(labelInsets(TILE, own)).toEqual({ left: 0, right: 115 });
  });

  it('begins after what lies on its beginning', () => {
    const own = { x: 20, y: 560, width: 105, height: 140 };
    expect(labelInsets(TILE, own)).toEqual({ left: 115, right: 0 });
  });

  it('takes the whole line where nothing lies on it', () => {
    expect(labelInsets(TILE, { x: 265, y: 20, width: 105, height: 140 })).toEqual(NO_INSETS);
    expect(labelInsets(TILE, { x: 390, y: 560, width: 105, height: 140 })).toEqual(NO_INSETS);
  });
});
