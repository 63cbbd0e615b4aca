import { RoomChoices } from '@/components/rooms/RoomChoices';
import { RoomRuleSwitches } from '@/components/rooms/RoomRuleSwitches';
import { useMeeting } from '@/hooks/meetingContext';
import { useMeetingStore } from '@/store/useMeetingStore';

/** What is allowed in the meeting; takes effect at once, for everyone but the host. */
export function HostSettings() {
  const meeting = useMeeting();
  const settings = useMeetingStore((state) => state.settings);
  if (!settings) return null;
  return (
    <div className="flex flex-col gap-6">
      <RoomRuleSwitches
        rules={settings}
        onChange={(rule, value) => void meeting.hosting.updateSettings({ [rule]: value })}
      />
      <RoomChoices
        choices={settings}
        onChange={(change) => void meeting.hosting.updateSettings(change)}
      />
    </div>
  );
}
