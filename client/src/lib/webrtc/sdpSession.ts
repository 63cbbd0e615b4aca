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

/** Whether an offer asks for another path: its ICE user differs (RFC 8839, section 4.4.1.1.1). */
export function isIceRestart(before: string | undefined, offered: string): boolean {
  const known = iceUserOf(before);
  return known !== null && known !== iceUserOf(offered);
}

function iceUserOf(sdp: string | undefined): string | null {
  return /^a=ice-ufrag:(\S+)/m.exec(sdp ?? '')?.[1] ?? null;
}

/** The place of a description among those that its side sent, from 1 on. */
export interface DescriptionOrder {
  readonly number: number;
  /** The offer of the other side that it answers; null for an offer. */
  readonly answers: number | null;
}

/**
 * Writes its order into a description that is sent.
 *
 * SDP has no such thing, since it takes for granted that an answer belongs to the last offer and that
 * nothing comes late or twice. Whoever does not know the attribute skips it (RFC 8866, section 5.13).
 */
export function withOrder(sdp: string, { number, answers }: DescriptionOrder): string {
  const value = [number, answers].filter((each) => each !== null).join(' ');
  return insertAttributes(sdp, `a=x-order:${value}\r\n`);
}

/** The order that a description came with; null from those who send none. */
export function orderOf(sdp: string | undefined): DescriptionOrder | null {
  const [, number, answers] = /^a=x-order:(\d{1,9}) ?(\d{0,9})\s*$/m.exec(sdp ?? '') ?? [];
  if (number === undefined) return null;
  return { number: Number(number), answers: answers ? Number(answers) : null };
}

/** At the end of what is said of the session as a whole. */
function insertAttributes(sdp: string, attributes: string): string {
  const firstSection = sdp.search(/^m=/m);
  const at = firstSection === -1 ? sdp.length : firstSection;
  return sdp.slice(0, at) + attributes + sdp.slice(at);
}
