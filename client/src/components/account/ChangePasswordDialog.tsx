import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { PasswordInput } from '@/components/ui/PasswordInput';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { ApiError } from '@/lib/api/ApiError';
import { useChangePassword, type PasswordChange } from '@/queries/account';
import { toast } from '@/store/useToastStore';

import { changePasswordSchema } from './accountForms';
import { PASSWORD_LENGTH, problem, useFieldProblem } from './formProblems';

/** Asks for the old password and a new one; says so when it is done. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const change = useChangePassword();
  const describe = useErrorSentence();
  const describeField = useFieldProblem();
  const form = useForm<PasswordChange>({
    resolver: zodResolver(changePasswordSchema),
    defaultValues: { currentPassword: '', newPassword: '' },
  });
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) =>
    change.mutateAsync(values).then(
      () => {
        toast({
          tone: 'success',
          title: t`Your password is changed`,
          description: t`You are signed out everywhere else.`,
        });
        onClose();
      },
      (error: unknown) => {
        if (!isWrongPassword(error)) return;
        const message = problem('passwordWrong');
        form.setError('currentPassword', { message }, { shouldFocus: true });
      },
    ),
  );

  return (
    <Dialog
      open
      size="sm"
      title={t`Change password`}
      description={t`You stay signed in here. Everywhere else you are signed out.`}
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form="change-password" loading={change.isPending}>
            <Trans>Change password</Trans>
          </Button>
        </>
      }
    >
      <form
        id="change-password"
        noValidate
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-5"
      >
        {change.error && !isWrongPassword(change.error) ? (
          <Callout tone="danger" urgent>
            {describe(change.error)}
          </Callout>
        ) : null}
        <Field label={t`Current password`} error={describeField(errors.currentPassword)}>
          {(control) => (
            <PasswordInput
              {...control}
              {...form.register('currentPassword')}
              autoComplete="current-password"
            />
          )}
        </Field>
        <Field
          label={t`New password`}
          hint={t`At least ${PASSWORD_LENGTH.min} characters. A few words you remember work well.`}
          error={describeField(errors.newPassword)}
        >
          {(control) => (
            <PasswordInput
              {...control}
              {...form.register('newPassword')}
              autoComplete="new-password"
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'FORBIDDEN';
}
