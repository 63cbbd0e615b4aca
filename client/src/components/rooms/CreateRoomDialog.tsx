import { useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { useNavigate } from 'react-router';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Input } from '@/components/ui/Input';
import { Separator } from '@/components/ui/Separator';
import { Switch } from '@/components/ui/Switch';
import type { RoomDetails } from '@/lib/api/models';
import { useCreateRoom } from '@/queries/rooms';

import { InviteCard } from './InviteCard';

interface RoomForm {
  name: string;
  waitingRoom: boolean;
  muteParticipantsOnJoin: boolean;
  allowGuestAccess: boolean;
  allowScreenShare: boolean;
  allowChat: boolean;
}

type RoomSwitch = Exclude<keyof RoomForm, 'name'>;

const DEFAULTS: RoomForm = {
  name: '',
  waitingRoom: false,
  muteParticipantsOnJoin: false,
  allowGuestAccess: true,
  allowScreenShare: true,
  allowChat: true,
};

const SWITCHES: readonly { name: RoomSwitch; label: string; description?: string }[] = [
  {
    name: 'waitingRoom',
    label: 'Waiting room',
    description: 'You let people in one by one.',
  },
  {
    name: 'allowGuestAccess',
    label: 'Guests may join',
    description: 'People without an account, by link.',
  },
  { name: 'muteParticipantsOnJoin', label: 'Mute everyone on entry' },
  { name: 'allowScreenShare', label: 'Everyone may share their screen' },
  { name: 'allowChat', label: 'Chat' },
];

const NAME_LIMIT = 100;

interface CreateRoomDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A new meeting with a name and options; then its link, to send before joining. */
export function CreateRoomDialog({ open, onOpenChange }: CreateRoomDialogProps) {
  const [room, setRoom] = useState<RoomDetails | null>(null);
  const navigate = useNavigate();
  if (room) {
    return (
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        size="sm"
        title={room.name}
        description="Your meeting is ready. Send the link to the people you want to meet."
        footer={
          <>
            <Button variant="secondary" onClick={() => onOpenChange(false)}>
              Later
            </Button>
            <Button onClick={() => void navigate(`/${room.code}`)}>Join now</Button>
          </>
        }
      >
        <InviteCard code={room.code} />
      </Dialog>
    );
  }
  return <RoomFormDialog open={open} onOpenChange={onOpenChange} onCreated={setRoom} />;
}

interface RoomFormDialogProps extends CreateRoomDialogProps {
  onCreated: (room: RoomDetails) => void;
}

function RoomFormDialog({ open, onOpenChange, onCreated }: RoomFormDialogProps) {
  const create = useCreateRoom();
  const form = useForm<RoomForm>({ defaultValues: DEFAULTS });
  const submit = form.handleSubmit(({ name, ...options }) =>
    create
      .mutateAsync({ ...options, ...(name.trim() ? { name: name.trim() } : {}) })
      .then(onCreated, () => undefined),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New meeting"
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button type="submit" form="new-meeting" loading={create.isPending}>
            Create meeting
          </Button>
        </>
      }
    >
      <form
        id="new-meeting"
        noValidate
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-5"
      >
        {create.error ? (
          <Callout tone="danger" urgent>
            {create.error.message}
          </Callout>
        ) : null}
        <Field label="Name" aside="Optional">
          {(field) => (
            <Input
              {...field}
              {...form.register('name')}
              maxLength={NAME_LIMIT}
              placeholder="Weekly planning"
              autoComplete="off"
            />
          )}
        </Field>
        <Separator />
        <RoomSwitches
          control={form.control}
          onChange={(name, value) => form.setValue(name, value)}
        />
      </form>
    </Dialog>
  );
}

interface RoomSwitchesProps {
  control: Control<RoomForm>;
  onChange: (name: RoomSwitch, value: boolean) => void;
}

function RoomSwitches({ control, onChange }: RoomSwitchesProps) {
  const values = useWatch({ control });
  return (
    <div className="flex flex-col gap-4">
      {SWITCHES.map(({ name, label, description }) => (
        <Switch
          key={name}
          label={label}
          description={description}
          checked={values[name] ?? false}
          onCheckedChange={(checked) => onChange(name, checked)}
        />
      ))}
    </div>
  );
}
