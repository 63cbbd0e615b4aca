/** Milliseconds that most attempts to come back have. */
const SHORT_MS = 3_000;

/** Milliseconds that every third of them has, the last of these from then on. */
const LONG_MS = [6_000, 12_000, 20_000] as const;
const LONG_EVERY = 3;

/**
 * Milliseconds that an attempt to come back has until it is given up for the next, counted from 1.
 *
 * Where a packet of an attempt was lost TCP waits longer and longer (1, 2, 4, 8 seconds), while a new
 * attempt finds a network that is back at once: so most are short. A path on which connecting takes
 * longer gets its time, too, again and again.
 */
export function patienceOf(attempt: number): number {
  if (attempt % LONG_EVERY !== 0) return SHORT_MS;
  const long = Math.min(attempt / LONG_EVERY, LONG_MS.length);
  return LONG_MS[long - 1] ?? SHORT_MS;
}
