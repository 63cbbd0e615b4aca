import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { useDeleteAccount, useForgetAccount } from '@/queries/account';
import { toast } from '@/store/useToastStore';

import { confirmPasswordSchema } from '../accountForms';
import { CurrentPasswordField } from '../CurrentPasswordField';
import { problem } from '../formProblems';

import { PasswordManagerName } from './PasswordManagerName';

const FORM_ID = 'delete-account';

/** The way out for good: a button, and a dialog that says what happens and asks for the password. */
export function DeleteAccount() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger-ghost" className="border border-line" onClick={() => setAsking(true)}>
        <Trans>Delete your account…</Trans>
      </Button>
      {asking ? <DeleteAccountDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function DeleteAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const remove = useDeleteAccount();
  return (
    <Dialog
      open
      size="md"
      title={t`Delete your account for good?`}
      description={t`This cannot be undone, not by us either.`}
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Keep my account</Trans>
          </Button>
          <Button variant="danger" type="submit" form={FORM_ID} loading={remove.isPending}>
            <Trans>Delete for good</Trans>
          </Button>
        </>
      }
    >
      <ul className="mb-5 flex list-disc flex-col gap-1.5 ps-5 text-sm text-fg-muted">
        <li>
          <Trans>Your rooms are closed and their links stop working, also for others.</Trans>
        </li>
        <li>
          <Trans>Your profile, picture, settings and scheduled meetings are deleted.</Trans>
        </li>
        <li>
          <Trans>
            What you wrote in chats stays for the others, under the name “Deleted user”.
          </Trans>
        </li>
        <li>
          <Trans>You are signed out everywhere, and leave every meeting at once.</Trans>
        </li>
      </ul>
      <PasswordQuestion remove={remove} />
    </Dialog>
  );
}

function PasswordQuestion({ remove }: { remove: ReturnType<typeof useDeleteAccount> }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const forget = useForgetAccount();
  const [isDeleted, setDeleted] = useState(false);
  const describe = useErrorSentence();
  const form = useForm({
    resolver: zodResolver(confirmPasswordSchema),
    defaultValues: { password: '' },
  });

  useEffect(() => {
    if (!isDeleted) return;
    void navigate('/', { replace: true });
    // Not before this page is left: without an account it would lead to the sign-in.
    return forget;
  }, [isDeleted, navigate, forget]);

  const submit = form.handleSubmit((values) =>
    remove.mutate(values, {
      onSuccess: () => {
        toast({ title: t`Your account is deleted`, description: t`Take care.` });
        setDeleted(true);
      },
      onError: ({ code }) => {
        if (code !== 'FORBIDDEN') return;
        const message = problem('passwordWrong');
        form.setError('password', { message }, { shouldFocus: true });
      },
    }),
  );

  return (
    <form
      id={FORM_ID}
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-5"
    >
      {remove.error && remove.error.code !== 'FORBIDDEN' ? (
        <Callout tone="danger" urgent>
          {describe(remove.error)}
        </Callout>
      ) : null}
      <PasswordManagerName />
      <CurrentPasswordField
        label={t`Your password`}
        registration={form.register('password')}
        error={form.formState.errors.password}
      />
    </form>
  );
}
