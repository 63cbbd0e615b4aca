import { QueryClient } from '@tanstack/react-query';

import { ApiError } from '@/lib/api/ApiError';

const RETRIES = 2;

/** What the server refused stays refused; only what did not arrive is worth another try. */
function worthAnotherTry(failures: number, error: Error): boolean {
  const refused = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return !refused && failures < RETRIES;
}

/** The cache of everything fetched by REST; one per application. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: worthAnotherTry, staleTime: 30_000 },
      // Without a network an action fails at once and says so: nothing is to happen minutes later.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
