import { expect, it } from 'vitest';

import { patienceOf } from './attempts';

it('gives most attempts little time, and each third more and more', () => {
  const seconds = Array.from({ length: 13 }, (_, index) => patienceOf(index + 1) / 1000);
  expect(seconds).toEqual([3, 3, 6, 3, 3, 12, 3, 3, 20, 3, 3, 20, 3]);
});
