/**
 * The id of the session that a description belongs to: the second field of its `o=` line.
 *
 * A connection keeps it over all its offers and answers (RFC 8829, section 5.2.1), so that another id
 * means that the other side has a new connection, and ours has lost its counterpart.
 *
 * @returns null where there is none
 */
export function sessionIdOf(sdp: string | undefined): string | null {
  return /^o=\S+ (\S+)/m.exec(sdp ?? '')?.[1] ?? null;
}
