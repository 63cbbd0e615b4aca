import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ApiError } from '@/lib/api/ApiError';
import { configureApi } from '@/lib/api/client';

import { fakeApi, refusal } from '../../test/fakeApi';

import { createQueryClient } from './queryClient';

const HEALTH = 'GET /api/health';
const AWAY = refusal(503, 'SERVICE_UNAVAILABLE', 'Away');

describe('what did not arrive', () => {
  beforeEach(() => {
    configureApi({ token: () => null, onUnauthorized: () => undefined });
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  /** Asks for something that fails once; gives how often it was asked for within a minute, and how it stood. */
  async function ask(failure: ApiError) {
    const client = createQueryClient();
    const queryFn = vi.fn(() => Promise.resolve('here')).mockRejectedValueOnce(failure);
    const query = new QueryObserver(client, { queryKey: ['room'], queryFn, retry: false });
    const seen: string[] = [];
    const stop = query.subscribe(({ status }) => {
      if (seen.at(-1) !== status) seen.push(status);
    });
    await vi.advanceTimersByTimeAsync(60_000);
    stop();
    return { asked: queryFn.mock.calls.length, seen };
  }

  it('is asked for again once the server is back, and not before', async () => {
    const calls = fakeApi({ [HEALTH]: [AWAY, AWAY, { json: { status: 'ok' } }] });
    const outage = new ApiError('SERVICE_UNAVAILABLE', 'Away', 503);
    expect(await ask(outage)).toMatchObject({
      asked: 2,
      seen: ['pending', 'error', 'pending', 'success'],
    });
    expect(calls).toHaveLength(3);
  });

  it('is left alone where the server refused it', async () => {
    const calls = fakeApi({});
    const refused = new ApiError('NOT_FOUND', 'Nowhere', 404);
    expect(await ask(refused)).toEqual({ asked: 1, seen: ['pending', 'error'] });
    expect(calls).toEqual([]);
  });
});
