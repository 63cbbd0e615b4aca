import { useLingui } from '@lingui/react/macro';
import { useFormContext, useWatch } from 'react-hook-form';

import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { Switch } from '@/components/ui/Switch';
import { usePersonalRoomName } from '@/hooks/usePersonalRoomName';
import { useNamedRooms, usePersonalRoom } from '@/queries/ownRooms';
import { useRoomDefaults } from '@/queries/roomDefaults';

import { NEW_ROOM, type ScheduleValues } from './scheduleForm';

/** Where one meets: in a room made for this, or in one that is one's own already. */
export function RoomFields() {
  const { t } = useLingui();
  const { setValue } = useFormContext<ScheduleValues>();
  const [room, waitingRoom] = useWatch<ScheduleValues, ['room', 'waitingRoom']>({
    name: ['room', 'waitingRoom'],
  });
  const { data: personal } = usePersonalRoom(usePersonalRoomName());
  const { data: named = [] } = useNamedRooms();
  const { data: defaults } = useRoomDefaults();
  return (
    <div className="flex flex-col gap-4">
      <Field
        label={t`Room`}
        hint={
          room === NEW_ROOM
            ? t`It has a link of its own, and keeps it for every meeting of the series.`
            : t`With the link and the settings that it has.`
        }
      >
        {(control) => (
          <Select
            {...control}
            value={room}
            options={[
              { value: NEW_ROOM, label: t`A new room for this meeting` },
              ...(personal ? [{ value: personal.id, label: t`My personal room` }] : []),
              ...named.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onValueChange={(chosen) => setValue('room', chosen)}
          />
        )}
      </Field>
      {room === NEW_ROOM ? (
        <Switch
          label={t`Waiting room`}
          description={t`You let people in one by one.`}
          checked={waitingRoom ?? defaults?.waitingRoom ?? false}
          onCheckedChange={(checked) => setValue('waitingRoom', checked)}
        />
      ) : null}
    </div>
  );
}
