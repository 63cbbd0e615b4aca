import type { ErrorCode } from '@/protocol/events.gen';

/**
 * Codes of the server, and three of our own: no connection, no answer in time, and an answer of another
 * server than before.
 */
export type RequestErrorCode = ErrorCode | 'OFFLINE' | 'NO_ANSWER' | 'ROSTER_KEY_CHANGED';

/** A request that was refused, or never answered. `message` is one sentence for people. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: RequestErrorCode;

  constructor(code: RequestErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
