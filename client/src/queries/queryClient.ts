import { QueryClient, type Query } from '@tanstack/react-query';

import { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';

const RETRIES = 2;

/** What the server refused stays refused; only what did not arrive is worth another try. */
function worthAnotherTry(failures: number, error: Error): boolean {
  const refused = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return !refused && failures < RETRIES;
}

/** Milliseconds between two looks whether the server is back. */
const LOOK_AFTER_MS = 5_000;

/** Whether the server, or its database, was away. */
function isOutage(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 503);
}

/**
 * Fills pages that an outage left empty, once it is over. Until then one small question is asked in place
 * of all of theirs, which would show by turns that they load and that they cannot.
 */
function fillAfterOutages(client: QueryClient): void {
  const cache = client.getQueryCache();
  const isEmpty = (query: Query) => query.isActive() && isOutage(query.state.error);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    timer ??= setTimeout(() => void look(), LOOK_AFTER_MS);
  };
  const look = async () => {
    timer = undefined;
    if (!cache.getAll().some(isEmpty)) return;
    const isBack = await request('get', '/api/health', {}).then(
      () => true,
      () => false,
    );
    if (isBack) void client.refetchQueries({ predicate: isEmpty });
    else plan();
  };
  cache.subscribe(({ type }) => {
    if (type === 'updated' && cache.getAll().some(isEmpty)) plan();
  });
}

/** The cache of everything fetched by REST; one per application. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: worthAnotherTry, staleTime: 30_000 },
      // Without a network an action fails at once and says so: nothing is to happen minutes later.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  fillAfterOutages(client);
  return client;
}
