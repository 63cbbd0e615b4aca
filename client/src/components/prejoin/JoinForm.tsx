import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, type SyntheticEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';

/** The limit of the server's own model; it checks again. */
const NAME_LIMIT = 50;
const PASSCODE_LIMIT = 32;

interface JoinFormProps {
  name: string;
  /** Of whoever is signed in: told beside another name for this meeting. */
  accountName?: string | undefined;
  onNameChange: (name: string) => void;
  /** Called with the trimmed name, which is not empty, and with the passcode if one was given. */
  onJoin: (name: string, passcode: string | null) => void;
  joining: boolean;
  /** Not yet: what is needed for it is still loading. */
  disabled?: boolean;
  /** Whether the room may ask for a passcode. */
  asksPasscode?: boolean;
  /** Somebody inside has to open the door. */
  asksToJoin?: boolean;
}

/** The name for this meeting, and the one large button. */
export function JoinForm({
  name,
  accountName,
  onNameChange,
  onJoin,
  joining,
  disabled,
  asksPasscode = false,
  asksToJoin = false,
}: JoinFormProps) {
  const { t } = useLingui();
  const [passcode, setPasscode] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed) {
      onJoin(trimmed, passcode.trim() || null);
    } else {
      setMissing(true);
      input.current?.focus();
    }
  };

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label={t`Your name`}
        hint={
          accountName && name.trim() && name.trim() !== accountName ? (
            <Trans>Your account’s name, {accountName}, is shown with it.</Trans>
          ) : undefined
        }
        error={missing && !name.trim() ? t`Tell the others who you are.` : undefined}
      >
        {(control) => (
          <Input
            {...control}
            ref={input}
            value={name}
            maxLength={NAME_LIMIT}
            autoComplete="name"
            onChange={(event) => onNameChange(event.target.value)}
          />
        )}
      </Field>
      {asksPasscode ? (
        <Field label={t`Passcode`} hint={t`The host sends it with the invitation.`}>
          {(control) => (
            <Input
              {...control}
              value={passcode}
              maxLength={PASSCODE_LIMIT}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setPasscode(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Button type="submit" size="lg" block loading={joining} disabled={disabled}>
        {asksToJoin ? <Trans>Ask to join</Trans> : <Trans>Join now</Trans>}
      </Button>
    </form>
  );
}
