import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { Switch } from '@/components/ui/Switch';
import { useMeeting } from '@/hooks/meetingContext';
import type { RoomSettings } from '@/protocol/events.gen';
import { RecordingChoice } from '../recording/RecordingChoice';
import { useMeetingStore } from '@/store/useMeetingStore';

type Permission = Exclude<
  {
    [Name in keyof RoomSettings]: RoomSettings[Name] extends boolean ? Name : never;
  }[keyof RoomSettings],
  'hasPasscode'
>;

interface PermissionDescription {
  readonly name: Permission;
  readonly label: MessageDescriptor;
  readonly description?: MessageDescriptor;
}

const ENTRY: readonly PermissionDescription[] = [
  {
    name: 'waitingRoom',
    label: msg`Waiting room`,
    description: msg`You let in everybody yourself`,
  },
  {
    name: 'waitForHost',
    label: msg`Wait for the host`,
    description: msg`Nobody comes in before the host or a co-host`,
  },
  {
    name: 'allowGuestAccess',
    label: msg`Guests`,
    description: msg`People without an account may join`,
  },
  { name: 'muteParticipantsOnJoin', label: msg`Mute people as they come in` },
];

const ALLOWED: readonly PermissionDescription[] = [
  { name: 'allowParticipantAudio', label: msg`Use their microphone` },
  { name: 'allowParticipantVideo', label: msg`Use their camera` },
  { name: 'allowScreenShare', label: msg`Share their screen` },
  { name: 'allowChat', label: msg`Write in the chat` },
  { name: 'allowPrivateMessages', label: msg`Write to one person alone` },
  { name: 'allowFiles', label: msg`Send files` },
];

const HOST_LEAVES_CHOICES: readonly RoomSettings['hostLeaves'][] = ['hand-over', 'continue', 'end'];

/** What is allowed in the meeting; takes effect at once, for everyone but the host. */
export function HostSettings() {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-6">
      <PermissionGroup title={t`Coming in`} permissions={ENTRY} />
      <PermissionGroup title={t`Participants may`} permissions={ALLOWED} />
      <HostLeavesChoice />
      <RecordingChoice />
    </div>
  );
}

const HOST_LEAVES: Record<RoomSettings['hostLeaves'], MessageDescriptor> = {
  'hand-over': msg`A co-host takes over`,
  continue: msg`The meeting goes on`,
  end: msg`The meeting ends`,
};

function HostLeavesChoice() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const hostLeaves = useMeetingStore((state) => state.settings?.hostLeaves);
  return (
    <Field label={t`When the host leaves`}>
      {(control) => (
        <Select
          {...control}
          value={hostLeaves}
          options={HOST_LEAVES_CHOICES.map((value) => ({ value, label: t(HOST_LEAVES[value]) }))}
          onValueChange={(value) => {
            const chosen = HOST_LEAVES_CHOICES.find((choice) => choice === value);
            if (chosen) void meeting.hosting.updateSettings({ hostLeaves: chosen });
          }}
        />
      )}
    </Field>
  );
}

interface PermissionGroupProps {
  readonly title: string;
  readonly permissions: readonly PermissionDescription[];
}

function PermissionGroup({ title, permissions }: PermissionGroupProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const settings = useMeetingStore((state) => state.settings);
  if (!settings) return null;
  return (
    <fieldset>
      <legend className="mb-3 text-xs font-medium text-fg-subtle">{title}</legend>
      <div className="flex flex-col gap-4">
        {permissions.map(({ name, label, description }) => (
          <Switch
            key={name}
            label={t(label)}
            description={description && t(description)}
            checked={settings[name]}
            onCheckedChange={(checked) => void meeting.hosting.updateSettings({ [name]: checked })}
          />
        ))}
      </div>
    </fieldset>
  );
}
