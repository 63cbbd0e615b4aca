import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { createQueryClient } from './queryClient';

/** One cache for the whole application, whichever parts of it are around it at a time. */
const queryClient = createQueryClient();

/**
 * Gives its children the cache. Each page that fetches brings it along, so that the landing page, which
 * fetches nothing, does not have to load it.
 */
export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
