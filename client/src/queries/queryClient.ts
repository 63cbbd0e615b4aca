import { QueryClient, type Query } from '@tanstack/react-query';

import { ApiError } from '@/lib/api/ApiError';

const RETRIES = 2;

/** What the server refused stays refused; only what did not arrive is worth another try. */
function worthAnotherTry(failures: number, error: Error): boolean {
  const refused = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return !refused && failures < RETRIES;
}

/** Milliseconds after which what did not arrive is asked for again, where the server names no time. */
const ASK_AGAIN_MS = 5_000;

/** A page that could not be filled fills itself once the server is back, for as long as one looks at it. */
function askAgainAfter({ state: { error } }: Query): number | false {
  if (!(error instanceof ApiError) || (error.status !== 0 && error.status !== 503)) return false;
  return error.retryAfter ? Math.max(1_000, error.retryAfter * 1_000) : ASK_AGAIN_MS;
}

/** The cache of everything fetched by REST; one per application. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: worthAnotherTry,
        refetchInterval: askAgainAfter,
        staleTime: 30_000,
      },
      // Without a network an action fails at once and says so: nothing is to happen minutes later.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
