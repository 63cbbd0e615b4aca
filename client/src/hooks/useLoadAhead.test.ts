import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LOAD_AHEAD_AFTER_MS, useLoadAhead } from './useLoadAhead';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('useLoadAhead', () => {
  it('fetches every part once, a little later, also where one fails', async () => {
    const parts = [
      vi.fn(() => Promise.reject(new Error('offline'))),
      vi.fn(() => Promise.resolve()),
    ];
    const { rerender } = renderHook(() => useLoadAhead(parts));
    expect(parts[0]).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(LOAD_AHEAD_AFTER_MS);
    rerender();
    await vi.advanceTimersByTimeAsync(LOAD_AHEAD_AFTER_MS);
    for (const load of parts) expect(load).toHaveBeenCalledOnce();
  });

  it('fetches nothing for whoever is gone by then', async () => {
    const load = vi.fn(() => Promise.resolve());
    const parts = [load];
    const { unmount } = renderHook(() => useLoadAhead(parts));
    unmount();
    await vi.advanceTimersByTimeAsync(LOAD_AHEAD_AFTER_MS);
    expect(load).not.toHaveBeenCalled();
  });
});
