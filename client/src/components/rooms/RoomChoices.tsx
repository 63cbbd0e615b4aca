import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import type { RoomSettings } from '@/lib/api/models';

type Recording = RoomSettings['allowRecording'];
type HostLeaves = RoomSettings['hostLeaves'];

const RECORDING: readonly { value: Recording; label: MessageDescriptor }[] = [
  { value: 'moderators', label: msg`The host and co-hosts` },
  { value: 'everyone', label: msg`Everyone` },
  { value: 'nobody', label: msg`Nobody` },
];

const HOST_LEAVES: readonly { value: HostLeaves; label: MessageDescriptor }[] = [
  { value: 'hand-over', label: msg`A co-host takes over` },
  { value: 'continue', label: msg`The meeting goes on` },
  { value: 'end', label: msg`The meeting ends` },
];

/** What of a room is one of several, rather than allowed or not. */
export type RoomChoiceValues = Pick<RoomSettings, 'allowRecording' | 'hostLeaves'>;

interface RoomChoicesProps {
  choices: RoomChoiceValues;
  onChange: (change: Partial<RoomChoiceValues>) => void;
}

/** Who may record, and what happens when the host leaves. */
export function RoomChoices({ choices, onChange }: RoomChoicesProps) {
  const { t } = useLingui();
  return (
    <>
      <Field label={t`Who may record`}>
        {(control) => (
          <Select
            {...control}
            value={choices.allowRecording}
            options={RECORDING.map(({ value, label }) => ({ value, label: t(label) }))}
            onValueChange={(chosen) => {
              const found = RECORDING.find(({ value }) => value === chosen);
              if (found) onChange({ allowRecording: found.value });
            }}
          />
        )}
      </Field>
      <Field label={t`When the host leaves`}>
        {(control) => (
          <Select
            {...control}
            value={choices.hostLeaves}
            options={HOST_LEAVES.map(({ value, label }) => ({ value, label: t(label) }))}
            onValueChange={(chosen) => {
              const found = HOST_LEAVES.find(({ value }) => value === chosen);
              if (found) onChange({ hostLeaves: found.value });
            }}
          />
        )}
      </Field>
    </>
  );
}
