import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Navigate } from 'react-router';

import { signInSchema } from '@/components/account/accountForms';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { PasswordInput } from '@/components/ui/PasswordInput';
import { TextLink } from '@/components/ui/TextLink';
import { ApiError } from '@/lib/api/ApiError';
import { useSignIn, type Credentials } from '@/queries/account';
import { useAuthStore } from '@/store/useAuthStore';

import { AuthLayout } from './AuthLayout';
import { useNextPath } from './useNextPath';

/** E-mail and password; afterwards back to where one came from. */
export function SignInPage() {
  const next = useNextPath();
  const signedIn = useAuthStore((state) => state.token !== null);
  const signIn = useSignIn();
  const form = useForm<Credentials>({
    resolver: zodResolver(signInSchema),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;

  if (signedIn) return <Navigate to={next.path} replace />;

  const submit = form.handleSubmit((values) =>
    signIn.mutateAsync(values).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.code !== 'UNAUTHORIZED') return;
      const message = 'This e-mail and password do not belong together.';
      form.setError('password', { message }, { shouldFocus: true });
    }),
  );

  return (
    <AuthLayout
      title="Sign in"
      description={
        next.path === '/new'
          ? 'Sign in to start a meeting. Your guests need no account.'
          : 'Good to see you again.'
      }
      footer={
        <>
          New here? <TextLink to={`/register${next.search}`}>Create an account</TextLink>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        {signIn.error && signIn.error.code !== 'UNAUTHORIZED' ? (
          <Callout tone="danger" urgent>
            {signIn.error.message}
          </Callout>
        ) : null}
        <Field label="E-mail" error={errors.email?.message}>
          {(control) => (
            <Input {...control} {...form.register('email')} type="email" autoComplete="email" />
          )}
        </Field>
        <Field label="Password" error={errors.password?.message}>
          {(control) => (
            <PasswordInput
              {...control}
              {...form.register('password')}
              autoComplete="current-password"
            />
          )}
        </Field>
        <Button type="submit" size="lg" block loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </AuthLayout>
  );
}
