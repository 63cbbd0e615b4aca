import { Switch } from '@/components/ui/Switch';
import { useMeeting } from '@/hooks/meetingContext';
import type { RoomSettings } from '@/protocol/events.gen';
import { useMeetingStore } from '@/store/useMeetingStore';

type Permission = {
  [Name in keyof RoomSettings]: RoomSettings[Name] extends boolean ? Name : never;
}[keyof RoomSettings];

interface PermissionDescription {
  readonly name: Permission;
  readonly label: string;
  readonly description?: string;
}

const ENTRY: readonly PermissionDescription[] = [
  { name: 'waitingRoom', label: 'Waiting room', description: 'You let in everybody yourself' },
  { name: 'allowGuestAccess', label: 'Guests', description: 'People without an account may join' },
  { name: 'muteParticipantsOnJoin', label: 'Mute people as they come in' },
];

const ALLOWED: readonly PermissionDescription[] = [
  { name: 'allowParticipantAudio', label: 'Use their microphone' },
  { name: 'allowParticipantVideo', label: 'Use their camera' },
  { name: 'allowScreenShare', label: 'Share their screen' },
  { name: 'allowChat', label: 'Write in the chat' },
];

/** What is allowed in the meeting; takes effect at once, for everyone but the host. */
export function HostSettings() {
  return (
    <div className="flex flex-col gap-6">
      <PermissionGroup title="Coming in" permissions={ENTRY} />
      <PermissionGroup title="Participants may" permissions={ALLOWED} />
    </div>
  );
}

interface PermissionGroupProps {
  readonly title: string;
  readonly permissions: readonly PermissionDescription[];
}

function PermissionGroup({ title, permissions }: PermissionGroupProps) {
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
            label={label}
            description={description}
            checked={settings[name]}
            onCheckedChange={(checked) => void meeting.hosting.updateSettings({ [name]: checked })}
          />
        ))}
      </div>
    </fieldset>
  );
}
