/**
 * A DTLS fingerprint (RFC 8122): a hash function and a certificate's digest, in lower case, such as
 * `sha-256 0a:1b:…`.
 */
export type Fingerprint = string;

/** What might be taken for a fingerprint by some parser, and whether it is written as it should be. */
// eslint-disable-next-line security/detect-unsafe-regex -- two options, nothing nested: it is linear
const FINGERPRINT = /(\na=)?fingerprint(?::([^\r\n]*))?/g;

/**
 * Whether a description can be for nobody but the holder of these certificates: it has a fingerprint,
 * and none that is not theirs, however it is written.
 */
export function isBoundTo(sdp: string | undefined, known: readonly Fingerprint[]): boolean {
  const found = [...(sdp ?? '').toLowerCase().matchAll(FINGERPRINT)];
  return (
    found.length > 0 &&
    found.every(([, start, value]) => start !== undefined && known.includes(value ?? ''))
  );
}
