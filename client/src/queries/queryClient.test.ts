import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ApiError } from '@/lib/api/ApiError';

import { createQueryClient } from './queryClient';

describe('what did not arrive', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Asks until it is answered; gives how often it was asked after so many seconds. */
  async function askedWithin(seconds: number, ...failures: ApiError[]) {
    const client = createQueryClient();
    const ask = vi.fn(() => {
      const failure = failures.shift();
      return failure ? Promise.reject(failure) : Promise.resolve('here');
    });
    const query = new QueryObserver(client, { queryKey: ['room'], queryFn: ask, retry: false });
    const stop = query.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
    const { data } = query.getCurrentResult();
    stop();
    return { asked: ask.mock.calls.length, data };
  }

  it('is asked for again once the server may be back, and then no more', async () => {
    const away = () => new ApiError('SERVICE_UNAVAILABLE', 'Away', 503, 2);
    expect(await askedWithin(30, away(), away())).toEqual({ asked: 3, data: 'here' });
    const unreachable = () => new ApiError('UNREACHABLE', 'No way', 0);
    expect(await askedWithin(30, unreachable())).toEqual({ asked: 2, data: 'here' });
  });

  it('is left alone where the server refused it', async () => {
    const refusal = new ApiError('NOT_FOUND', 'Nowhere', 404);
    expect(await askedWithin(30, refusal)).toEqual({ asked: 1, data: undefined });
  });
});
