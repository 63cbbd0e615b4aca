import { Plural, useLingui } from '@lingui/react/macro';

import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';

/** The smallest room is for two. */
export const SMALLEST_MAXIMUM = 2;

interface MaximumFieldProps {
  /** As typed; empty where the server is to choose. */
  value: string;
  onChange: (value: string) => void;
}

/** How many people a room takes. The server knows its own limit and says so. */
export function MaximumField({ value, onChange }: MaximumFieldProps) {
  const { t } = useLingui();
  const tooSmall = value !== '' && Number(value) < SMALLEST_MAXIMUM;
  return (
    <Field
      label={t`Maximum of people`}
      error={tooSmall ? t`A room is for two people at least.` : undefined}
      hint={
        value === '' ? (
          t`As many as this server allows.`
        ) : (
          <Plural value={Number(value)} one="# person at a time" other="# people at a time" />
        )
      }
    >
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          className="max-w-32"
          value={value}
          onChange={(event) => onChange(event.target.value.replace(/\D/gu, '').slice(0, 3))}
        />
      )}
    </Field>
  );
}
