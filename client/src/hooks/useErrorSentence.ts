import type { MessageDescriptor } from '@lingui/core';
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

/** What failures are called where they mean something of their own. */
export type OwnSentences = Partial<Record<FailureCode, MessageDescriptor>>;

/** Gives what puts a failure into a sentence for people, in their language: one of `own` before the general one. */
export function useErrorSentence(own: OwnSentences = {}): (failure: Failure) => string {
  const { _ } = useLingui();
  return ({ code, message, retryAfter }) => {
    const sentence = own[code] ?? describeError(code, message, retryAfter);
    return typeof sentence === 'string' ? sentence : _(sentence);
  };
}
