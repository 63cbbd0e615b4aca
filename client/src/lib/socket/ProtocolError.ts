import type { ErrorCode } from '@/protocol/events.gen';

/** Codes of the server, and two of our own: no connection, and no answer in time. */
export type RequestErrorCode = ErrorCode | 'OFFLINE' | 'NO_ANSWER';

/** A request that was refused, or never answered. `message` is one sentence for people. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: RequestErrorCode;

  constructor(code: RequestErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
