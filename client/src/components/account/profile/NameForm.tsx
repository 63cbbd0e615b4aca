import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { OwnProfile } from '@/lib/api/models';
import { useUpdateName } from '@/queries/account';
import { toast } from '@/store/useToastStore';

import { profileSchema } from '../accountForms';
import { useFieldProblem } from '../formProblems';

import { EmailAddress } from './EmailAddress';

/** The name that others see, and the address that stays. */
export function NameForm({ user }: { user: OwnProfile }) {
  const { t } = useLingui();
  const update = useUpdateName();
  const describe = useErrorSentence();
  const describeField = useFieldProblem();
  const form = useForm({
    resolver: zodResolver(profileSchema),
    values: { displayName: user.displayName },
  });
  const { errors, isDirty } = form.formState;

  const submit = form.handleSubmit((values) =>
    update.mutate(values, {
      onSuccess: () => toast({ tone: 'success', title: t`Your name is changed` }),
    }),
  );

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      {update.error ? (
        <Callout tone="danger" urgent>
          {describe(update.error)}
        </Callout>
      ) : null}
      <Field
        label={t`Name`}
        hint={t`How others see you. You can choose another one for a single meeting at its door.`}
        error={describeField(errors.displayName)}
      >
        {(control) => <Input {...control} {...form.register('displayName')} autoComplete="name" />}
      </Field>
      <EmailAddress user={user} />
      <Button type="submit" className="self-start" disabled={!isDirty} loading={update.isPending}>
        <Trans>Save</Trans>
      </Button>
    </form>
  );
}
