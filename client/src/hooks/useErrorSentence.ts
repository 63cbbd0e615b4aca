import { useLingui } from '@lingui/react';

import { describeError, type FailureCode } from '@/i18n/errorSentence';

/** What is known of a failure: an `ApiError`, a `ProtocolError`, or the state of a meeting. */
export interface Failure {
  readonly code: FailureCode;
  /** The server's own sentence. */
  readonly message: string;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number | undefined;
}

/** Gives what puts a failure into a sentence for people, in their language. */
export function useErrorSentence(): (failure: Failure) => string {
  const { _ } = useLingui();
  return ({ code, message, retryAfter }) => {
    const sentence = describeError(code, message, retryAfter);
    return typeof sentence === 'string' ? sentence : _(sentence);
  };
}
