import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type SyntheticEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { Separator } from '@/components/ui/Separator';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { HostedRoom } from '@/lib/api/models';
import { useChangeRoom } from '@/queries/ownRooms';

import { ExcludedPeople } from './ExcludedPeople';
import { MaximumField, SMALLEST_MAXIMUM } from './MaximumField';
import { isPasscodeComplete, passcodeChange } from './passcode';
import { PasscodeField } from './PasscodeField';
import { ROOM_NAME_LIMIT } from './roomName';
import { RoomChoices, type RoomChoiceValues } from './RoomChoices';
import { rulesOf } from './roomRules';
import { RoomRuleSwitches } from './RoomRuleSwitches';

interface RoomSettingsDialogProps {
  room: HostedRoom;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A room's name and all of its settings. What is saved takes effect at once for whoever is inside. */
export function RoomSettingsDialog({ room, open, onOpenChange }: RoomSettingsDialogProps) {
  const { t } = useLingui();
  const formId = useId();
  const save = useChangeRoom();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t`Room settings`}
      description={t`They hold for every meeting in this room, also for one that runs now.`}
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} loading={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <SettingsForm id={formId} room={room} save={save} onSaved={() => onOpenChange(false)} />
      <ExcludedPeople room={{ id: room.id }} className="mt-6 border-t border-line pt-5" />
    </Dialog>
  );
}

interface SettingsFormProps {
  id: string;
  room: HostedRoom;
  save: ReturnType<typeof useChangeRoom>;
  onSaved: () => void;
}

/** Begins with what the room has, each time that the dialog is opened. */
function SettingsForm({ id, room, save, onSaved }: SettingsFormProps) {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const isSet = room.settings.hasPasscode;
  const [name, setName] = useState(room.name);
  const [rules, setRules] = useState(() => rulesOf(room.settings));
  const [passcode, setPasscode] = useState({ isOn: isSet, text: '' });
  const [choices, setChoices] = useState<RoomChoiceValues>({
    allowRecording: room.settings.allowRecording,
    hostLeaves: room.settings.hostLeaves,
  });
  const [maximum, setMaximum] = useState(String(room.settings.maxParticipants));

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const maxParticipants = Number(maximum);
    const named = name.trim();
    if (!named || maxParticipants < SMALLEST_MAXIMUM) return;
    if (!isPasscodeComplete(passcode, isSet)) return;
    save.mutate(
      {
        id: room.id,
        ...(named === room.name ? {} : { name: named }),
        settings: { ...rules, ...choices, ...passcodeChange(passcode, isSet), maxParticipants },
      },
      { onSuccess: onSaved },
    );
  };

  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-5">
      {save.error ? (
        <Callout tone="danger" urgent>
          {errorSentence(save.error)}
        </Callout>
      ) : null}
      <Field label={t`Name`} error={name.trim() ? undefined : t`A room needs a name.`}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={ROOM_NAME_LIMIT}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Separator />
      <RoomRuleSwitches
        rules={rules}
        onChange={(rule, value) => setRules((before) => ({ ...before, [rule]: value }))}
      >
        <PasscodeField choice={passcode} onChange={setPasscode} isSet={isSet} />
      </RoomRuleSwitches>
      <RoomChoices
        choices={choices}
        onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
      />
      <MaximumField value={maximum} onChange={setMaximum} />
    </form>
  );
}
