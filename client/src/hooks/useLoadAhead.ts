import { useEffect } from 'react';

/** The code of something that is opened later. */
export type LoadPart = () => Promise<unknown>;

/** What is on the screen comes first. */
export const LOAD_AHEAD_AFTER_MS = 2_000;

/**
 * Fetches a little later what may be opened later still, so that it opens at once, and also while the
 * server is away or has a newer version. What fails now is fetched again when it is opened.
 */
export function useLoadAhead(parts: readonly LoadPart[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void Promise.allSettled(parts.map((load) => load()));
    }, LOAD_AHEAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [parts]);
}
