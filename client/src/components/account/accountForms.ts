import * as z from 'zod/mini';

import { NAME_LENGTH, PASSWORD_LENGTH, problem } from './formProblems';

const email = z
  .string()
  .check(z.trim(), z.minLength(1, problem('emailMissing')), z.email(problem('emailMalformed')));

const newPassword = z
  .string()
  .check(
    z.minLength(PASSWORD_LENGTH.min, problem('passwordTooShort')),
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

export const registerSchema = z.object({ displayName, email, password: newPassword });

export const changePasswordSchema = z.object({ currentPassword: knownPassword, newPassword });

export const profileSchema = z.object({ displayName });

export const confirmPasswordSchema = z.object({ password: knownPassword });
