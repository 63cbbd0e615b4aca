import { describe, expect, it } from 'vitest';

import { formatDuration } from './duration';

describe('formatDuration', () => {
  it.each([
    [0, '0 sec'],
    [59_999, '59 sec'],
    [60_000, '1 min'],
    [42.5 * 60_000, '42 min'],
    [3_600_000, '1 hr'],
    [65 * 60_000, '1 hr 5 min'],
    [25 * 3_600_000, '25 hr'],
  ])('says %d ms as %s', (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words);
  });

  it.each([
    [45 * 60_000, '45 minutes'],
    [3_600_000, '1 hour'],
    [90 * 60_000, '1 hour 30 minutes'],
  ])('says %d ms in whole words as %s', (milliseconds, words) => {
    expect(formatDuration(milliseconds, 'long')).toBe(words);
  });
});
