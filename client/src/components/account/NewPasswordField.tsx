import { useLingui } from '@lingui/react/macro';
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form';

import { Field } from '@/components/ui/Field';
import { PasswordInput } from '@/components/ui/PasswordInput';

import { useFieldProblem } from './formProblems';
import { usePasswordMinimum } from './usePasswordMinimum';

interface NewPasswordFieldProps {
  label: string;
  registration: UseFormRegisterReturn;
  error: FieldError | undefined;
}

/** Asks for a password to be chosen, and says what is expected of it. */
export function NewPasswordField({ label, registration, error }: NewPasswordFieldProps) {
  const { t } = useLingui();
  const minimum = usePasswordMinimum();
  const describe = useFieldProblem(minimum);
  return (
    <Field
      label={label}
      hint={t`At least ${minimum} characters. A few words you remember work well.`}
      error={describe(error)}
    >
      {(control) => <PasswordInput {...control} {...registration} autoComplete="new-password" />}
    </Field>
  );
}
