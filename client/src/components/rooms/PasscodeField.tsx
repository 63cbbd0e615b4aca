import { Trans, useLingui } from '@lingui/react/macro';

import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { Switch } from '@/components/ui/Switch';

import { randomPasscode, SHORTEST_PASSCODE, type PasscodeChoice } from './passcode';

const LONGEST_PASSCODE = 32;

interface PasscodeFieldProps {
  choice: PasscodeChoice;
  onChange: (choice: PasscodeChoice) => void;
  /** Whether the room has one already; it cannot be shown. */
  isSet: boolean;
}

/** Whether people are asked for a passcode, and for which. */
export function PasscodeField({ choice, onChange, isSet }: PasscodeFieldProps) {
  const { t } = useLingui();
  const tooShort = choice.text !== '' && choice.text.trim().length < SHORTEST_PASSCODE;
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={t`Passcode`}
        description={t`People have to know it to come in.`}
        checked={choice.isOn}
        onCheckedChange={(isOn) => onChange({ isOn, text: isOn && !isSet ? randomPasscode() : '' })}
      />
      {choice.isOn ? (
        <Field
          label={t`Passcode of the room`}
          hideLabel
          error={tooShort ? t`Use four characters or more.` : undefined}
          hint={
            isSet && choice.text === '' ? (
              <Trans>One is set. Type another one to change it.</Trans>
            ) : (
              <Trans>Send it with the invitation; it is not shown again.</Trans>
            )
          }
        >
          {(control) => (
            <Input
              {...control}
              value={choice.text}
              placeholder={isSet ? '••••••' : ''}
              maxLength={LONGEST_PASSCODE}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange({ isOn: true, text: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
