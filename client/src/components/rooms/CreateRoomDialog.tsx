import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { Separator } from '@/components/ui/Separator';
import { Skeleton } from '@/components/ui/Skeleton';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { RoomDefaults, RoomDetails } from '@/lib/api/models';
import { useRoomDefaults } from '@/queries/roomDefaults';
import { useCreateRoom } from '@/queries/rooms';

import { InviteCard } from './InviteCard';
import { isPasscodeComplete, passcodeChange } from './passcode';
import { PasscodeField } from './PasscodeField';
import { ROOM_NAME_LIMIT } from './roomName';
import { rulesOf } from './roomRules';
import { RoomRuleSwitches } from './RoomRuleSwitches';

interface CreateRoomDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A room to meet in again and again; then its link, to send before joining. */
export function CreateRoomDialog({ open, onOpenChange }: CreateRoomDialogProps) {
  const { t } = useLingui();
  const [room, setRoom] = useState<RoomDetails | null>(null);
  const navigate = useNavigate();
  if (!room) {
    return <NewRoomDialog open={open} onOpenChange={onOpenChange} onCreated={setRoom} />;
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="sm"
      title={room.name}
      description={t`Your room is ready. Send the link to the people you want to meet; it stays the same.`}
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            <Trans>Later</Trans>
          </Button>
          <Button onClick={() => void navigate(`/${room.code}`)}>
            <Trans>Join now</Trans>
          </Button>
        </>
      }
    >
      <InviteCard code={room.code} />
    </Dialog>
  );
}

interface NewRoomDialogProps extends CreateRoomDialogProps {
  onCreated: (room: RoomDetails) => void;
}

function NewRoomDialog({ open, onOpenChange, onCreated }: NewRoomDialogProps) {
  const { t } = useLingui();
  const formId = useId();
  const create = useCreateRoom();
  const { data: defaults } = useRoomDefaults();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t`New room`}
      description={t`For meetings that come again: its link stays the same.`}
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={formId} loading={create.isPending} disabled={!defaults}>
            <Trans>Create room</Trans>
          </Button>
        </>
      }
    >
      {defaults ? (
        <NewRoomForm id={formId} defaults={defaults} create={create} onCreated={onCreated} />
      ) : (
        <Skeleton className="h-80 w-full" />
      )}
    </Dialog>
  );
}

interface NewRoomFormProps {
  id: string;
  defaults: RoomDefaults;
  create: ReturnType<typeof useCreateRoom>;
  onCreated: (room: RoomDetails) => void;
}

function NewRoomForm({ id, defaults, create, onCreated }: NewRoomFormProps) {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const [name, setName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const [rules, setRules] = useState(() => rulesOf(defaults));
  const [passcode, setPasscode] = useState({ isOn: false, text: '' });

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const named = name.trim();
    setNameMissing(!named);
    if (!named || !isPasscodeComplete(passcode, false)) return;
    create.mutate(
      { name: named, ...rules, ...passcodeChange(passcode, false) },
      { onSuccess: onCreated },
    );
  };

  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-5">
      {create.error ? (
        <Callout tone="danger" urgent>
          {errorSentence(create.error)}
        </Callout>
      ) : null}
      <Field
        label={t`Name`}
        error={isNameMissing && !name.trim() ? t`Give the room a name.` : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={ROOM_NAME_LIMIT}
            placeholder={t`Weekly planning`}
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
        <PasscodeField choice={passcode} onChange={setPasscode} isSet={false} />
      </RoomRuleSwitches>
    </form>
  );
}
