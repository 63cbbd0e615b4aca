import { describe, expect, it } from 'vitest';

import { isRoomCode, parseRoomCode } from './roomCode';

describe('parseRoomCode', () => {
  it.each([
    ['abc-def-ghi', 'abc-def-ghi'],
    ['  ABC-DEF-GHI \n', 'abc-def-ghi'],
    ['abcdefghi', 'abc-def-ghi'],
    ['abc def ghi', 'abc-def-ghi'],
    ['abc–def–ghi', 'abc-def-ghi'],
    ['https://meet.example.org/abc-def-ghi', 'abc-def-ghi'],
    ['http://localhost:3001/abc-def-ghi/', 'abc-def-ghi'],
    ['meet.example.org/abc-def-ghi?from=mail#top', 'abc-def-ghi'],
    ['Join us: https://meet.example.org/abc-def-ghi at noon', 'abc-def-ghi'],
    ['<https://meet.example.org/abc-def-ghi>', 'abc-def-ghi'],
  ])('reads %j', (text, code) => {
    expect(parseRoomCode(text)).toBe(code);
  });

  it.each(['', 'abc', 'abc-def', 'abc-def-gh1', 'https://example.org/', 'abc-def-ghi-jkl'])(
    'finds nothing in %j',
    (text) => {
      expect(parseRoomCode(text)).toBeNull();
    },
  );
});

describe('isRoomCode', () => {
  it('accepts only the way the server writes it', () => {
    expect(isRoomCode('abc-def-ghi')).toBe(true);
    expect(isRoomCode('ABC-DEF-GHI')).toBe(false);
    expect(isRoomCode('abcdefghi')).toBe(false);
  });
});
