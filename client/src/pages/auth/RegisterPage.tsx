import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { Navigate } from 'react-router';

import { registerSchema } from '@/components/account/accountForms';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { PasswordInput } from '@/components/ui/PasswordInput';
import { TextLink } from '@/components/ui/TextLink';
import { ApiError } from '@/lib/api/ApiError';
import { useRegister, type Registration } from '@/queries/account';
import { useAuthStore } from '@/store/useAuthStore';

import { AuthLayout } from './AuthLayout';
import { useNextPath } from './useNextPath';

/** A new account in three fields. */
export function RegisterPage() {
  const next = useNextPath();
  const signedIn = useAuthStore((state) => state.token !== null);
  const register = useRegister();
  const form = useForm<Registration>({
    resolver: zodResolver(registerSchema),
    defaultValues: { displayName: '', email: '', password: '' },
  });
  const { errors } = form.formState;

  if (signedIn) return <Navigate to={next.path} replace />;

  const submit = form.handleSubmit((values) =>
    register.mutateAsync(values).catch((error: unknown) => {
      if (!(error instanceof ApiError) || error.code !== 'CONFLICT') return;
      const message = 'There is an account with this e-mail already. Sign in instead.';
      form.setError('email', { message }, { shouldFocus: true });
    }),
  );

  return (
    <AuthLayout
      title="Create your account"
      description={
        next.path === '/new'
          ? 'You need one to host a meeting. Your guests do not.'
          : 'You need one to host. To join a meeting, its link is enough.'
      }
      footer={
        <>
          Have an account? <TextLink to={`/sign-in${next.search}`}>Sign in</TextLink>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        {register.error && register.error.code !== 'CONFLICT' ? (
          <Callout tone="danger" urgent>
            {register.error.message}
          </Callout>
        ) : null}
        <Field label="Name" hint="How others see you." error={errors.displayName?.message}>
          {(control) => (
            <Input {...control} {...form.register('displayName')} autoComplete="name" />
          )}
        </Field>
        <Field label="E-mail" error={errors.email?.message}>
          {(control) => (
            <Input {...control} {...form.register('email')} type="email" autoComplete="email" />
          )}
        </Field>
        <Field
          label="Password"
          hint="At least 8 characters. A few words you remember work well."
          error={errors.password?.message}
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
          Create account
        </Button>
      </form>
    </AuthLayout>
  );
}
