import { describe, expect, it } from 'vitest';

import { speakerOrder } from './speakerOrder';

describe('speakerOrder', () => {
  it('keeps places, drops who left and appends who came', () => {
    expect(speakerOrder(['me', 'b', 'a'], ['me', 'a', 'c'], 9, [])).toEqual(['me', 'a', 'c']);
  });

  it('brings a speaker from a later page to the first', () => {
    const order = ['me', 'a', 'b', 'c', 'd'];
    expect(speakerOrder(order, order, 3, ['d'])).toEqual(['me', 'a', 'd', 'c', 'b']);
  });

  it('moves nobody who speaks on the first page already', () => {
    const order = ['me', 'a', 'b', 'c'];
    expect(speakerOrder(order, order, 3, ['b', 'c'])).toEqual(['me', 'c', 'b', 'a']);
    expect(speakerOrder(order, order, 3, ['a', 'b', 'c'])).toEqual(order);
  });

  it('never gives one’s own place away', () => {
    const order = ['me', 'a'];
    expect(speakerOrder(order, order, 1, ['a'])).toEqual(order);
  });
});
