import type { ReactNode } from 'react';
import type { FieldError, UseFormRegisterReturn } from 'react-hook-form';

import { Field } from '@/components/ui/Field';
import { PasswordInput } from '@/components/ui/PasswordInput';

import { useFieldProblem } from './formProblems';

interface CurrentPasswordFieldProps {
  label: string;
  /** What stands opposite the label. */
  aside?: ReactNode;
  registration: UseFormRegisterReturn;
  error: FieldError | undefined;
}

/** Asks for the password that the account has. */
export function CurrentPasswordField({
  label,
  aside,
  registration,
  error,
}: CurrentPasswordFieldProps) {
  const describe = useFieldProblem();
  return (
    <Field label={label} aside={aside} error={describe(error)}>
      {(control) => (
        <PasswordInput {...control} {...registration} autoComplete="current-password" />
      )}
    </Field>
  );
}
