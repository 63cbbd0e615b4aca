import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { useChangePassword, type PasswordChange } from '@/queries/account';
import { toast } from '@/store/useToastStore';

import { newPasswordProblem } from '../accountFailure';
import { changePasswordSchema } from '../accountForms';
import { CurrentPasswordField } from '../CurrentPasswordField';
import { problem } from '../formProblems';
import { NewPasswordField } from '../NewPasswordField';
import { usePasswordMinimum } from '../usePasswordMinimum';

import { PasswordManagerName } from './PasswordManagerName';

const EMPTY: PasswordChange = { currentPassword: '', newPassword: '' };

/** Asks for the old password and a new one; says so when it is done. */
export function PasswordForm() {
  const { t } = useLingui();
  const change = useChangePassword();
  const describe = useErrorSentence();
  const form = useForm<PasswordChange>({
    resolver: zodResolver(changePasswordSchema(usePasswordMinimum())),
    defaultValues: EMPTY,
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.reset(EMPTY);
        toast({
          tone: 'success',
          title: t`Your password is changed`,
          description: t`You are signed out everywhere else.`,
        });
      },
      onError: (error) => {
        if (error.code === 'FORBIDDEN') {
          const message = problem('passwordWrong');
          form.setError('currentPassword', { message }, { shouldFocus: true });
        }
        const message = newPasswordProblem(error);
        if (message) form.setError('newPassword', { message }, { shouldFocus: true });
      },
    }),
  );

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      {change.error && change.error.code !== 'FORBIDDEN' && !newPasswordProblem(change.error) ? (
        <Callout tone="danger" urgent>
          {describe(change.error)}
        </Callout>
      ) : null}
      <PasswordManagerName />
      <CurrentPasswordField
        label={t`Current password`}
        registration={form.register('currentPassword')}
        error={errors.currentPassword}
      />
      <NewPasswordField
        label={t`New password`}
        registration={form.register('newPassword')}
        error={errors.newPassword}
      />
      <Button type="submit" className="self-start" loading={change.isPending}>
        <Trans>Change password</Trans>
      </Button>
    </form>
  );
}
