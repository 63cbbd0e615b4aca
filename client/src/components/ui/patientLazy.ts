import { lazy } from 'react';

/** Milliseconds until a part is asked for again; the last of them from then on. */
const PAUSES_MS = [500, 1000, 2000, 4000, 8000];
const LONGEST_PAUSE_MS = 15_000;

/**
 * `lazy` for parts of a meeting, which goes on while the server is away, however long: what cannot be fetched
 * is asked for again, and left out until it comes. An error would take the whole page, and the call with it.
 */
export const patientLazy: typeof lazy = (load) => lazy(() => patiently(load));

async function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await load();
    } catch {
      const pause = PAUSES_MS[attempt] ?? LONGEST_PAUSE_MS;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}
