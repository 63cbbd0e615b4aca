import type { RosterKey, RosterStatement } from '@/protocol/events.gen';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** The `typ` of a statement's header: what the key may have signed for another purpose is none. */
const TYPE = 'roster+jws';

/** The key that a server's statements are checked with, as it came over the wire. */
export function importRosterKey(key: RosterKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', key, ALGORITHM, false, ['verify']);
}

/**
 * What a signed statement says (a compact JWS, RFC 7515, with ES256), whoever showed it; null where it
 * is none, or not by the holder of this key.
 */
export async function openStatement(
  statement: string,
  key: CryptoKey,
): Promise<RosterStatement | null> {
  const [header = '', payload = '', signature = '', ...more] = statement.split('.');
  if (more.length > 0) return null;
  try {
    const { alg, typ } = JSON.parse(textOf(header)) as Record<string, unknown>;
    if (alg !== 'ES256' || typ !== TYPE) return null;
    const signed = new TextEncoder().encode(`${header}.${payload}`);
    if (!(await crypto.subtle.verify(ALGORITHM, key, bytesOf(signature), signed))) return null;
    // Its shape needs no check: the server signs nothing else as this type.
    return JSON.parse(textOf(payload)) as RosterStatement;
  } catch {
    return null;
  }
}

/** Of Base64 in its alphabet for addresses (RFC 4648, section 5). */
function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const textOf = (base64url: string) => new TextDecoder().decode(bytesOf(base64url));
