import type { RosterEntry, RosterStatement } from '@/protocol/events.gen';

/** What is known of somebody, and since which revision; without an entry they are gone. */
interface Known {
  readonly revision: number;
  readonly entry: RosterEntry | null;
}

/**
 * The newest that was signed about everybody.
 *
 * Of two statements about somebody the one with the higher revision counts, so that it does not matter
 * in which order they come, over which way, or how often.
 */
export class SignedEntries {
  readonly #known = new Map<string, Known>();
  /** The revision of the newest statement about everybody. */
  #whole = 0;

  /** Those of the statements that something is still known from. */
  get revisions(): ReadonlySet<number> {
    return new Set([this.#whole, ...[...this.#known.values()].map(({ revision }) => revision)]);
  }

  /** Takes what a statement says that is new; false where nothing is. */
  merge({ revision, isWhole, entries, gone }: RosterStatement): boolean {
    if (revision <= this.#whole) return false;
    if (isWhole) {
      this.#whole = revision;
      for (const [id, known] of this.#known) if (known.revision < revision) this.#known.delete(id);
    }
    const told = [
      ...entries.map((entry) => [entry.participantId, entry] as const),
      ...gone.map((id) => [id, null] as const),
    ];
    const news = told.filter(([id]) => revision > (this.#known.get(id)?.revision ?? 0));
    for (const [id, entry] of news) this.#known.set(id, { revision, entry });
    return isWhole || news.length > 0;
  }

  /** Who is there, by participant id. */
  present(): Readonly<Record<string, RosterEntry>> {
    const there = [...this.#known].flatMap(([id, { entry }]) => (entry ? [[id, entry]] : []));
    return Object.fromEntries(there) as Record<string, RosterEntry>;
  }
}
