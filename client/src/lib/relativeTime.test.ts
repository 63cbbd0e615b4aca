import { describe, expect, it } from 'vitest';

import { relativeTime } from './relativeTime';

const NOW = Date.parse('2026-03-20T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-03-20T11:59:40Z', 'now'],
    ['2026-03-20T12:00:05Z', 'now'],
    ['2026-03-20T11:55:00Z', '5 minutes ago'],
    ['2026-03-20T09:00:00Z', '3 hours ago'],
    ['2026-03-19T10:00:00Z', 'yesterday'],
    ['2026-03-16T10:00:00Z', '4 days ago'],
    ['2026-03-02T12:00:00Z', 'March 2'],
    ['2025-03-02T12:00:00Z', 'March 2, 2025'],
  ])('says %s as %s', (iso, words) => {
    expect(relativeTime(iso, NOW)).toBe(words);
  });
});
