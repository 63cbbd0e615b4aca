import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { confirmPasswordSchema } from '@/components/account/accountForms';
import { CurrentPasswordField } from '@/components/account/CurrentPasswordField';
import { problem } from '@/components/account/formProblems';
import { Button } from '@/components/ui/Button';
import { TextLink } from '@/components/ui/TextLink';
import { useConfirmRegistration } from '@/queries/accountLinks';

import { AuthLayout } from './AuthLayout';
import { LinkFailure } from './LinkFailure';
import { useLinkToken } from './useLinkToken';

/** Where the link leads that finishes a registration: whoever knows its password becomes the account. */
export function ConfirmRegistrationPage() {
  const { t } = useLingui();
  const token = useLinkToken();
  const navigate = useNavigate();
  const confirm = useConfirmRegistration();
  const form = useForm({
    resolver: zodResolver(confirmPasswordSchema),
    defaultValues: { password: '' },
  });

  const submit = form.handleSubmit(({ password }) =>
    confirm.mutate(
      { token, password },
      {
        onSuccess: () => void navigate('/dashboard', { replace: true }),
        onError: ({ code }) => {
          if (code !== 'FORBIDDEN') return;
          const message = problem('passwordNotChosen');
          form.setError('password', { message }, { shouldFocus: true });
        },
      },
    ),
  );

  return (
    <AuthLayout
      title={t`Finish creating your account`}
      description={t`Enter the password that you chose a moment ago.`}
      footer={
        <Trans>
          Have an account? <TextLink to="/sign-in">Sign in</TextLink>
        </Trans>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <LinkFailure
          token={token}
          error={confirm.error?.code === 'FORBIDDEN' ? null : confirm.error}
        >
          <TextLink to="/register">
            <Trans>Register again</Trans>
          </TextLink>
        </LinkFailure>
        <CurrentPasswordField
          label={t`Password`}
          registration={form.register('password')}
          error={form.formState.errors.password}
        />
        <Button type="submit" size="lg" block disabled={!token} loading={confirm.isPending}>
          <Trans>Create account</Trans>
        </Button>
      </form>
    </AuthLayout>
  );
}
