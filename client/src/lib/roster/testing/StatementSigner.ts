import type { RosterEntry, RosterKey, RosterStatement } from '@/protocol/events.gen';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const HEADER = { alg: 'ES256', typ: 'roster+jws' };

/** A server's key, real, and what it signs. */
export class StatementSigner {
  readonly key: RosterKey;
  readonly #private: CryptoKey;

  private constructor(key: RosterKey, signing: CryptoKey) {
    this.key = key;
    this.#private = signing;
  }

  static async create(): Promise<StatementSigner> {
    const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign']);
    const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    return new StatementSigner({ kty: 'EC', crv: 'P-256', x, y }, pair.privateKey);
  }

  async sign(statement: unknown, header: object = HEADER): Promise<string> {
    const text = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(statement))}`;
    const bytes = new TextEncoder().encode(text);
    const signature = await crypto.subtle.sign(ALGORITHM, this.#private, bytes);
    return `${text}.${base64url(new Uint8Array(signature))}`;
  }
}

/** What somebody is signed with who may do everything and has microphone and camera on. */
export function entry(name: string, change: Partial<RosterEntry> = {}): RosterEntry {
  return {
    participantId: name,
    socketId: `socket-${name}`,
    role: 'participant',
    dtlsFingerprints: [`sha-256 of ${name}`],
    allowed: ['audio', 'video', 'screen'],
    active: ['audio', 'video'],
    ...change,
  };
}

/** A statement about everybody in the room of `welcome`, believed for an hour. */
export function statement(change: Partial<RosterStatement> = {}): RosterStatement {
  return {
    roomId: 'room',
    meetingId: 'meeting',
    revision: 1,
    issuedAt: '2026-01-01T10:00:00.000Z',
    expiresAt: '2026-01-01T11:00:00.000Z',
    isWhole: true,
    entries: [],
    gone: [],
    ...change,
  };
}

const encode = (text: string) => base64url(new TextEncoder().encode(text));

function base64url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
