import * as z from 'zod/mini';

/** The limits of the server's own models; it checks again. */
const PASSWORD_LENGTH = { min: 8, max: 100 };
const NAME_LENGTH = { min: 2, max: 50 };

const email = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Enter your e-mail address.'),
    z.email('This does not look like an e-mail address.'),
  );

const newPassword = z
  .string()
  .check(
    z.minLength(PASSWORD_LENGTH.min, `Use at least ${PASSWORD_LENGTH.min} characters.`),
    z.maxLength(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`),
  );

/** A password that exists already: only that one is there. */
const knownPassword = z.string().check(z.minLength(1, 'Enter your password.'));

export const signInSchema = z.object({ email, password: knownPassword });

export const registerSchema = z.object({
  displayName: z
    .string()
    .check(
      z.trim(),
      z.minLength(NAME_LENGTH.min, `Use at least ${NAME_LENGTH.min} characters.`),
      z.maxLength(NAME_LENGTH.max, `Use at most ${NAME_LENGTH.max} characters.`),
    ),
  email,
  password: newPassword,
});

export const changePasswordSchema = z.object({ currentPassword: knownPassword, newPassword });
