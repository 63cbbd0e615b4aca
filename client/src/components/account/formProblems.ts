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
  passwordCommon: msg`This password is among those that are tried first. Choose another one.`,
  passwordPersonal: msg`Your name or e-mail is no password: it is tried first. Choose another one.`,
  passwordTooLong: msg`Use at most ${PASSWORD_LENGTH.max} characters.`,
  passwordNotChosen: msg`This is not the password that was chosen on registering.`,
  passwordWrong: msg`This is not your current password.`,
  credentialsWrong: msg`This e-mail and password do not belong together.`,
  nameTooShort: msg`Use at least ${NAME_LENGTH.min} characters.`,
  nameTooLong: msg`Use at most ${NAME_LENGTH.max} characters.`,
};

/** How many characters are too few is the server's to say. */
const tooShort = (minimum: number) => msg`Use at least ${minimum} characters.`;

export type FormProblem = keyof typeof PROBLEMS | 'passwordTooShort';

/** A problem as a schema of a form or `setError` reports it: its name stands where the text would. */
export function problem<Name extends FormProblem>(name: Name): Name {
  return name;
}

/**
 * Gives what puts the error of a field into words, in the language spoken when it is drawn.
 *
 * @param minimum - the fewest characters of a new password
 */
export function useFieldProblem(
  minimum = PASSWORD_LENGTH.min,
): (error: { message?: string } | undefined) => string | undefined {
  const { _ } = useLingui();
  return (error) => {
    if (error?.message === undefined) return undefined;
    const name = error.message as FormProblem;
    return _(name === 'passwordTooShort' ? tooShort(minimum) : PROBLEMS[name]);
  };
}
