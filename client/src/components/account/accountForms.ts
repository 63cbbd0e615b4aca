import * as z from 'zod/mini';

import { NAME_LENGTH, PASSWORD_LENGTH, problem } from './formProblems';

const email = z
  .string()
  .check(z.trim(), z.minLength(1, problem('emailMissing')), z.email(problem('emailMalformed')));

const newPassword = (minimum: number) =>
  z
    .string()
    .check(
      z.minLength(minimum, problem('passwordTooShort')),
      z.maxLength(PASSWORD_LENGTH.max, problem('passwordTooLong')),
    );

const displayName = z
  .string()
  .check(
    z.trim(),
    z.minLength(NAME_LENGTH.min, problem('nameTooShort')),
    z.maxLength(NAME_LENGTH.max, problem('nameTooLong')),
  );

/** A password that exists already: only that one is there. */
const knownPassword = z.string().check(z.minLength(1, problem('passwordMissing')));

export const signInSchema = z.object({ email, password: knownPassword });

export const registerSchema = (minimum: number) =>
  z.object({ displayName, email, password: newPassword(minimum) }).check(
    // The server knows more of them; what is plain is said before anything is sent.
    z.refine((values) => !isNameOf(values, values.password), {
      path: ['password'],
      error: problem('passwordPersonal'),
    }),
  );

export const changePasswordSchema = (minimum: number) =>
  z.object({ currentPassword: knownPassword, newPassword: newPassword(minimum) });

export const forgotPasswordSchema = z.object({ email });

export const resetPasswordSchema = (minimum: number) =>
  z.object({ newPassword: newPassword(minimum) });

export const profileSchema = z.object({ displayName });

export const confirmPasswordSchema = z.object({ password: knownPassword });

function isNameOf(person: { displayName: string; email: string }, password: string): boolean {
  const typed = password.trim().toLowerCase();
  return [person.displayName, person.email].some((name) => name.toLowerCase() === typed);
}
