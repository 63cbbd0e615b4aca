import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';

/** The limits of the server's own models; it checks again. */
export const PASSWORD_LENGTH = { min: 8, max: 100 };
export const NAME_LENGTH = { min: 2, max: 50 };

/** What can be wrong with a field of an account's forms. */
const PROBLEMS = {
  emailMissing: msg`Enter your e-mail address.`,
  emailMalformed: msg`This does not look like an e-mail address.`,
  emailTaken: msg`There is an account with this e-mail already. Sign in instead.`,
  passwordMissing: msg`Enter your password.`,
  passwordTooShort: msg`Use at least ${PASSWORD_LENGTH.min} characters.`,
  passwordTooLong: msg`Use at most ${PASSWORD_LENGTH.max} characters.`,
  passwordWrong: msg`This is not your current password.`,
  credentialsWrong: msg`This e-mail and password do not belong together.`,
  nameTooShort: msg`Use at least ${NAME_LENGTH.min} characters.`,
  nameTooLong: msg`Use at most ${NAME_LENGTH.max} characters.`,
};

export type FormProblem = keyof typeof PROBLEMS;

/** A problem as a schema of a form or `setError` reports it: its name stands where the text would. */
export function problem<Name extends FormProblem>(name: Name): Name {
  return name;
}

/** Gives what puts the error of a field into words, in the language spoken when it is drawn. */
export function useFieldProblem(): (error: { message?: string } | undefined) => string | undefined {
  const { _ } = useLingui();
  return (error) =>
    error?.message === undefined ? undefined : _(PROBLEMS[error.message as FormProblem]);
}
