import { describe, expect, it } from 'vitest';

import { safeNextPath } from './nextPath';

describe('safeNextPath', () => {
  it('keeps a path of our own with its search', () => {
    expect(safeNextPath('/abc-def-ghi?x=1')).toBe('/abc-def-ghi?x=1');
  });

  it.each([null, '', 'dashboard', '//evil.example', '/\\evil.example', 'https://evil.example/'])(
    'refuses %j',
    (next) => {
      expect(safeNextPath(next)).toBe('/dashboard');
    },
  );
});
