import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { newPasswordProblem } from '@/components/account/accountFailure';
import { resetPasswordSchema } from '@/components/account/accountForms';
import { NewPasswordField } from '@/components/account/NewPasswordField';
import { usePasswordMinimum } from '@/components/account/usePasswordMinimum';
import { Button } from '@/components/ui/Button';
import { TextLink } from '@/components/ui/TextLink';
import { useForgetAccount } from '@/queries/account';
import { useResetPassword } from '@/queries/accountLinks';
import { toast } from '@/store/useToastStore';

import { AuthLayout } from './AuthLayout';
import { LinkFailure } from './LinkFailure';
import { useLinkToken } from './useLinkToken';

/** Where the link for a forgotten password leads: chooses a new one. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  const token = useLinkToken();
  const navigate = useNavigate();
  const forget = useForgetAccount();
  const reset = useResetPassword();
  const form = useForm({
    resolver: zodResolver(resetPasswordSchema(usePasswordMinimum())),
    defaultValues: { newPassword: '' },
  });
  const weak = reset.error ? newPasswordProblem(reset.error) : null;

  const submit = form.handleSubmit(({ newPassword }) =>
    reset.mutate(
      { token, newPassword },
      {
        onSuccess: () => {
          // Who was signed in here is signed out now, as everywhere.
          forget();
          toast({
            tone: 'success',
            title: t`Your password is changed`,
            description: t`You are signed out everywhere. Sign in with the new one.`,
          });
          void navigate('/sign-in', { replace: true });
        },
        onError: (error) => {
          const message = newPasswordProblem(error);
          if (message) form.setError('newPassword', { message }, { shouldFocus: true });
        },
      },
    ),
  );

  return (
    <AuthLayout
      title={t`Choose a new password`}
      description={t`This signs you out everywhere else.`}
      footer={
        <Trans>
          Remembered it? <TextLink to="/sign-in">Sign in</TextLink>
        </Trans>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <LinkFailure token={token} error={weak ? null : reset.error}>
          <TextLink to="/forgot-password">
            <Trans>Ask for another link</Trans>
          </TextLink>
        </LinkFailure>
        <NewPasswordField
          label={t`New password`}
          registration={form.register('newPassword')}
          error={form.formState.errors.newPassword}
        />
        <Button
          type="submit"
          size="lg"
          block
          disabled={!token || reset.error?.code === 'LINK_INVALID'}
          loading={reset.isPending}
        >
          <Trans>Change password</Trans>
        </Button>
      </form>
    </AuthLayout>
  );
}
