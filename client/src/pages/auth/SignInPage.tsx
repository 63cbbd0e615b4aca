import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Navigate } from 'react-router';

import { useAccountFailure } from '@/components/account/accountFailure';
import { signInSchema } from '@/components/account/accountForms';
import { CurrentPasswordField } from '@/components/account/CurrentPasswordField';
import { problem, useFieldProblem } from '@/components/account/formProblems';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { TextLink } from '@/components/ui/TextLink';
import { ApiError } from '@/lib/api/ApiError';
import { useSignIn, type Credentials } from '@/queries/account';
import { useAuthStore } from '@/store/useAuthStore';

import { AuthLayout } from './AuthLayout';
import { useNextPath } from './useNextPath';

/** E-mail and password; afterwards back to where one came from. */
export function SignInPage() {
  const { t } = useLingui();
  const next = useNextPath();
  const signedIn = useAuthStore((state) => state.token !== null);
  const signIn = useSignIn();
  const describe = useAccountFailure();
  const describeField = useFieldProblem();
  const form = useForm<Credentials>({
    resolver: zodResolver(signInSchema),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;

  if (signedIn) return <Navigate to={next.path} replace />;

  const submit = form.handleSubmit((values) =>
    signIn.mutateAsync(values).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.code !== 'UNAUTHORIZED') return;
      const message = problem('credentialsWrong');
      form.setError('password', { message }, { shouldFocus: true });
    }),
  );

  return (
    <AuthLayout
      title={t`Sign in`}
      description={
        next.path === '/new'
          ? t`Sign in to start a meeting. Your guests need no account.`
          : t`Good to see you again.`
      }
      footer={
        <Trans>
          New here? <TextLink to={`/register${next.search}`}>Create an account</TextLink>
        </Trans>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        {signIn.error && signIn.error.code !== 'UNAUTHORIZED' ? (
          <Callout tone="danger" urgent>
            {describe(signIn.error)}
          </Callout>
        ) : null}
        <Field label={t`E-mail`} error={describeField(errors.email)}>
          {(control) => (
            <Input {...control} {...form.register('email')} type="email" autoComplete="email" />
          )}
        </Field>
        <CurrentPasswordField
          label={t`Password`}
          aside={
            <TextLink to="/forgot-password">
              <Trans>Forgot your password?</Trans>
            </TextLink>
          }
          registration={form.register('password')}
          error={errors.password}
        />
        <Button type="submit" size="lg" block loading={signIn.isPending}>
          <Trans>Sign in</Trans>
        </Button>
      </form>
    </AuthLayout>
  );
}
