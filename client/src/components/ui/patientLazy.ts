import { lazy } from 'react';

/** Milliseconds until a part is asked for again; then it counts as missing. */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 15_000, 15_000];

/**
 * `lazy` for parts of a meeting, which goes on while the server is away: what cannot be fetched is asked for
 * again, and left out until it comes. Only what does not come within a minute and a half is an error.
 */
export const patientLazy: typeof lazy = (load) => lazy(() => patiently(load));

async function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const pause of PAUSES_MS) {
    try {
      return await load();
    } catch {
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
  return load();
}
