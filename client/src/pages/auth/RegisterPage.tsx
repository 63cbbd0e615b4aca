import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Navigate } from 'react-router';

import { registerSchema } from '@/components/account/accountForms';
import { PASSWORD_LENGTH, problem, useFieldProblem } from '@/components/account/formProblems';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { PasswordInput } from '@/components/ui/PasswordInput';
import { TextLink } from '@/components/ui/TextLink';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { ApiError } from '@/lib/api/ApiError';
import { useRegister, type Registration } from '@/queries/account';
import { useAuthStore } from '@/store/useAuthStore';

import { AuthLayout } from './AuthLayout';
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
    resolver: zodResolver(registerSchema),
    defaultValues: { displayName: '', email: '', password: '' },
  });
  const { errors } = form.formState;

  if (signedIn) return <Navigate to={next.path} replace />;

  const submit = form.handleSubmit((values) =>
    register.mutateAsync(values).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.code !== 'CONFLICT') return;
      const message = problem('emailTaken');
      form.setError('email', { message }, { shouldFocus: true });
    }),
  );

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
        {register.error && register.error.code !== 'CONFLICT' ? (
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
        <Field
          label={t`Password`}
          hint={t`At least ${PASSWORD_LENGTH.min} characters. A few words you remember work well.`}
          error={describeField(errors.password)}
        >
          {(control) => (
            <PasswordInput
              {...control}
              {...form.register('password')}
              autoComplete="new-password"
            />
          )}
        </Field>
        <Button type="submit" size="lg" block loading={register.isPending}>
          <Trans>Create account</Trans>
        </Button>
      </form>
    </AuthLayout>
  );
}
