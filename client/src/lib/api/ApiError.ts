import type { components } from '@/protocol/api.gen';

/** The codes of the server, and one for when it could not be reached at all. */
export type ApiErrorCode = components['schemas']['ErrorCode'] | 'UNREACHABLE';

/** A call of the REST API that did not succeed. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Seconds after which trying again makes sense, where the server said so. */
  readonly retryAfter: number | undefined;

  /**
   * @param code - what went wrong, for programs
   * @param message - what went wrong, one sentence for people
   */
  constructor(code: ApiErrorCode, message: string, status: number, retryAfter?: number) {
    super(message);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
