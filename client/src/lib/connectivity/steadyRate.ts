/** Something that came. */
export interface Arrival {
  /** Milliseconds of a steady clock. */
  readonly at: number;
  readonly bytes: number;
}

/**
 * Bits per second of a flow once it runs: its second half, since every flow begins slowly (RFC 9260,
 * section 7.2.1). Null where too little came.
 */
export function steadyRate(arrivals: readonly Arrival[]): number | null {
  const [first] = arrivals;
  const last = arrivals.at(-1);
  if (!first || !last || last.at <= first.at) return null;
  const begin = (first.at + last.at) / 2;
  const later = arrivals.filter(({ at }) => at > begin);
  const bytes = later.reduce((total, arrival) => total + arrival.bytes, 0);
  return (bytes * 8_000) / (last.at - begin);
}
