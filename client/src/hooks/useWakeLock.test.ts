import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { useWakeLock } from './useWakeLock';

describe('useWakeLock', () => {
  it('keeps the screen on, again after the page was hidden, until it is over', async () => {
    const locks: { released: boolean; release: () => Promise<void> }[] = [];
    const request = vi.fn(() => {
      const lock = {
        released: false,
        release: () => {
          lock.released = true;
          return Promise.resolve();
        },
      };
      locks.push(lock);
      return Promise.resolve(lock);
    });
    vi.stubGlobal('navigator', { wakeLock: { request } });
    const { unmount } = renderHook(() => useWakeLock());
    await waitFor(() => expect(locks).toHaveLength(1));

    locks[0]!.released = true; // by the browser, as the page is hidden
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(locks).toHaveLength(2));

    unmount();
    expect(locks[1]!.released).toBe(true);
  });
});
