import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';

import { useAccountFailure } from '@/components/account/accountFailure';
import { forgotPasswordSchema } from '@/components/account/accountForms';
import { useFieldProblem } from '@/components/account/formProblems';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { TextLink } from '@/components/ui/TextLink';
import { useAccountRules, useForgotPassword } from '@/queries/accountLinks';

import { AuthLayout } from './AuthLayout';
import { SentLink } from './SentLink';

/** Asks where to send a link for a new password; or says whom to ask, where the server sends none. */
export function ForgotPasswordPage() {
  const { t } = useLingui();
  const rules = useAccountRules();
  const forgot = useForgotPassword();
  const sendsMail = rules.data?.sendsMail ?? true;
  return (
    <AuthLayout
      title={t`Forgot your password?`}
      description={
        sendsMail
          ? t`We send you a link to choose a new one.`
          : t`A new one has to be set for you on this server.`
      }
      footer={
        <Trans>
          Remembered it? <TextLink to="/sign-in">Sign in</TextLink>
        </Trans>
      }
    >
      {!sendsMail ? (
        <AskAdministrator />
      ) : forgot.isSuccess ? (
        <SentLink>
          <p>
            <Trans>
              If there is an account for {forgot.variables.email}, a link is on its way to it.
            </Trans>
          </p>
          <p className="text-fg-muted">
            <Trans>It can take a few minutes. Look among unwanted mail, too.</Trans>
          </p>
        </SentLink>
      ) : (
        <EmailForm forgot={forgot} />
      )}
    </AuthLayout>
  );
}

function AskAdministrator() {
  return (
    <Callout>
      <p>
        <Trans>
          This server sends no e-mails. Ask its administrator to set a new password for you.
        </Trans>
      </p>
      <p className="mt-2">
        <Trans>
          Administrators do so with <code>neuron-meet user set-password</code>.
        </Trans>
      </p>
    </Callout>
  );
}

function EmailForm({ forgot }: { forgot: ReturnType<typeof useForgotPassword> }) {
  const { t } = useLingui();
  const describe = useAccountFailure();
  const describeField = useFieldProblem();
  const form = useForm({
    resolver: zodResolver(forgotPasswordSchema),
    defaultValues: { email: '' },
  });
  const submit = form.handleSubmit((values) => forgot.mutate(values));
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      {forgot.error ? (
        <Callout tone="danger" urgent>
          {describe(forgot.error)}
        </Callout>
      ) : null}
      <Field label={t`E-mail`} error={describeField(form.formState.errors.email)}>
        {(control) => (
          <Input {...control} {...form.register('email')} type="email" autoComplete="email" />
        )}
      </Field>
      <Button type="submit" size="lg" block loading={forgot.isPending}>
        <Trans>Send the link</Trans>
      </Button>
    </form>
  );
}
