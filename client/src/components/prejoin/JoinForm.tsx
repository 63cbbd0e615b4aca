import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState, type SyntheticEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';

/** The limit of the server's own model; it checks again. */
const NAME_LIMIT = 50;

interface JoinFormProps {
  name: string;
  onNameChange: (name: string) => void;
  /** Called with the trimmed name, which is not empty. */
  onJoin: (name: string) => void;
  joining: boolean;
  /** Not yet: what is needed for it is still loading. */
  disabled?: boolean;
}

/** The name for this meeting, and the one large button. */
export function JoinForm({ name, onNameChange, onJoin, joining, disabled }: JoinFormProps) {
  const { t } = useLingui();
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed) {
      onJoin(trimmed);
    } else {
      setMissing(true);
      input.current?.focus();
    }
  };

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label={t`Your name`}
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
      <Button type="submit" size="lg" block loading={joining} disabled={disabled}>
        <Trans>Join now</Trans>
      </Button>
    </form>
  );
}
