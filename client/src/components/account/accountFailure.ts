import { msg } from '@lingui/core/macro';

import { useErrorSentence, type Failure, type OwnSentences } from '@/hooks/useErrorSentence';

import { problem, type FormProblem } from './formProblems';

// Not among those of `describeError`: every page loads what stands there.
const SENTENCES: OwnSentences = {
  CONFLICT: msg`There is an account with this e-mail already. Sign in instead.`,
  MAIL_NOT_CONFIGURED: msg`This server sends no e-mails. Ask its administrator to set a new password for you.`,
  LINK_INVALID: msg`This link has expired or was used already.`,
  EMAIL_NOT_VERIFIED: msg`Confirm your e-mail address first. We have just sent you a link.`,
};

/** Gives what puts a failure of an account's form into a sentence, in the person's language. */
export function useAccountFailure(): (failure: Failure) => string {
  return useErrorSentence(SENTENCES);
}

/** What the server found wrong with a new password; null where it was something else. */
export function newPasswordProblem({ code }: Failure): FormProblem | null {
  if (code === 'PASSWORD_TOO_COMMON') return problem('passwordCommon');
  if (code === 'PASSWORD_TOO_PERSONAL') return problem('passwordPersonal');
  return null;
}
