import { i18n } from '@lingui/core';
import { expect, it } from 'vitest';

import { describeError, type FailureCode } from './errorSentence';

function inWords(code: FailureCode, retryAfter?: number): string {
  const sentence = describeError(code, 'As the server says.', retryAfter);
  return typeof sentence === 'string' ? sentence : i18n._(sentence);
}

it('has a sentence of its own for what a code says fully', () => {
  expect(inWords('ROOM_FULL')).toBe('This meeting is full. Try again when somebody has left.');
});

it('leaves it to the server where a code means many things', () => {
  expect(inWords('CONFLICT')).toBe('As the server says.');
});

it('leaves it to the server where the code is newer than this client', () => {
  expect(inWords('MOON_IN_THE_WAY' as FailureCode)).toBe('As the server says.');
});

it('says when to try again, where that is longer than a moment', () => {
  expect(inWords('RATE_LIMITED', 5)).toContain('Wait a moment');
  expect(inWords('RATE_LIMITED', 840)).toBe(
    'That was too often in a short time. Try again in 14 minutes.',
  );
});
