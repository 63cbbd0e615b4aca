import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Navigate } from 'react-router';

import { newPasswordProblem } from '@/components/account/accountFailure';
import { registerSchema } from '@/components/account/accountForms';
import { problem, useFieldProblem } from '@/components/account/formProblems';
import { NewPasswordField } from '@/components/account/NewPasswordField';
import { usePasswordMinimum } from '@/components/account/usePasswordMinimum';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { TextLink } from '@/components/ui/TextLink';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { ApiError } from '@/lib/api/ApiError';
import { useRegister, type Registration } from '@/queries/account';
import { useAuthStore } from '@/store/useAuthStore';

import { AuthLayout } from './AuthLayout';
import { SentLink } from './SentLink';
import { useNextPath } from './useNextPath';

/** A new account in three fields. */
export function RegisterPage() {
  const { t } = useLingui();
  const next = useNextPath();
  const signedIn = useAuthStore((state) => state.token !== null);
  const register = useRegister();
  const describe = useErrorSentence();
  const describeField = useFieldProblem();
  const form = useForm<Registration>({
    resolver: zodResolver(registerSchema(usePasswordMinimum())),
    defaultValues: { displayName: '', email: '', password: '' },
  });
  const { errors } = form.formState;

  if (signedIn) return <Navigate to={next.path} replace />;

  const submit = form.handleSubmit((values) =>
    register.mutateAsync(values).catch((error: unknown) => {
      if (!(error instanceof ApiError)) return;
      if (error.code === 'CONFLICT') {
        form.setError('email', { message: problem('emailTaken') }, { shouldFocus: true });
      }
      const message = newPasswordProblem(error);
      if (message) form.setError('password', { message }, { shouldFocus: true });
    }),
  );

  if (register.isSuccess) return <LinkSent email={register.variables.email} />;

  return (
    <AuthLayout
      title={t`Create your account`}
      description={
        next.path === '/new'
          ? t`You need one to host a meeting. Your guests do not.`
          : t`You need one to host. To join a meeting, its link is enough.`
      }
      footer={
        <Trans>
          Have an account? <TextLink to={`/sign-in${next.search}`}>Sign in</TextLink>
        </Trans>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        {register.error && !toldAtField(register.error) ? (
          <Callout tone="danger" urgent>
            {describe(register.error)}
          </Callout>
        ) : null}
        <Field
          label={t`Name`}
          hint={t`How others see you.`}
          error={describeField(errors.displayName)}
        >
          {(control) => (
            <Input {...control} {...form.register('displayName')} autoComplete="name" />
          )}
        </Field>
        <Field label={t`E-mail`} error={describeField(errors.email)}>
          {(control) => (
            <Input {...control} {...form.register('email')} type="email" autoComplete="email" />
          )}
        </Field>
        <NewPasswordField
          label={t`Password`}
          registration={form.register('password')}
          error={errors.password}
        />
        <Button type="submit" size="lg" block loading={register.isPending}>
          <Trans>Create account</Trans>
        </Button>
      </form>
    </AuthLayout>
  );
}

/** Whether a failure is told at the field that it is about. */
function toldAtField(error: ApiError): boolean {
  return error.code === 'CONFLICT' || newPasswordProblem(error) !== null;
}

/** Where the server sends e-mail, an account is made by the link in one. */
function LinkSent({ email }: { email: string }) {
  const { t } = useLingui();
  return (
    <AuthLayout
      title={t`Look into your inbox`}
      description={t`One step is left.`}
      footer={
        <Trans>
          Have an account? <TextLink to="/sign-in">Sign in</TextLink>
        </Trans>
      }
    >
      <SentLink>
        <p>
          <Trans>We have sent a link to {email}. Open it to finish creating your account.</Trans>
        </p>
        <p className="text-fg-muted">
          <Trans>It can take a few minutes. Look among unwanted mail, too.</Trans>
        </p>
      </SentLink>
    </AuthLayout>
  );
}
