import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { PasswordInput } from '@/components/ui/PasswordInput';
import { ApiError } from '@/lib/api/ApiError';
import { useChangePassword, type PasswordChange } from '@/queries/account';
import { toast } from '@/store/useToastStore';

import { changePasswordSchema } from './accountForms';

/** Asks for the old password and a new one; says so when it is done. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const change = useChangePassword();
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
          title: 'Your password is changed',
          description: 'You are signed out everywhere else.',
        });
        onClose();
      },
      (error: unknown) => {
        if (!isWrongPassword(error)) return;
        const message = 'This is not your current password.';
        form.setError('currentPassword', { message }, { shouldFocus: true });
      },
    ),
  );

  return (
    <Dialog
      open
      size="sm"
      title="Change password"
      description="You stay signed in here. Everywhere else you are signed out."
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="change-password" loading={change.isPending}>
            Change password
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
            {change.error.message}
          </Callout>
        ) : null}
        <Field label="Current password" error={errors.currentPassword?.message}>
          {(control) => (
            <PasswordInput
              {...control}
              {...form.register('currentPassword')}
              autoComplete="current-password"
            />
          )}
        </Field>
        <Field
          label="New password"
          hint="At least 8 characters. A few words you remember work well."
          error={errors.newPassword?.message}
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
