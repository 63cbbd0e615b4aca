/**
 * Rounds of the hash. Whoever would stand between the people needs certificates of their own that give
 * both sides the same code, and has the seconds in which somebody enters to find them.
 */
const ROUNDS = 200_000;

const DIGITS = 16;
const GROUP = 4;

/**
 * A short code of a meeting that people compare by voice, such as `4821 0937 5526 1180`: the same for
 * everyone exactly where everyone has the same certificates before them.
 *
 * PBKDF2 with SHA-256 (RFC 8018, section 5.2) over the fingerprints in order, salted with the meeting.
 *
 * @param fingerprints of everybody's certificates, the own ones as we know them ourselves
 */
export async function verificationCode(
  meetingId: string,
  fingerprints: readonly string[],
): Promise<string> {
  const encoder = new TextEncoder();
  const everyone = encoder.encode([...fingerprints].sort().join('\n'));
  const key = await crypto.subtle.importKey('raw', everyone, 'PBKDF2', false, ['deriveBits']);
  const salt = encoder.encode(`neuron-meet verification ${meetingId}`);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  const bits = new DataView(await crypto.subtle.deriveBits(algorithm, key, 64));
  const number = bits.getBigUint64(0) % 10n ** BigInt(DIGITS);
  const digits = number.toString().padStart(DIGITS, '0');
  return (digits.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join(' ');
}
