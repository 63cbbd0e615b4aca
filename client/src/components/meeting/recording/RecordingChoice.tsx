import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { useMeeting } from '@/hooks/meetingContext';
import type { RoomSettings } from '@/protocol/events.gen';
import { useMeetingStore } from '@/store/useMeetingStore';

const CHOICES: readonly { value: RoomSettings['allowRecording']; label: MessageDescriptor }[] = [
  { value: 'moderators', label: msg`The host and co-hosts` },
  { value: 'everyone', label: msg`Everyone` },
  { value: 'nobody', label: msg`Nobody` },
];

/** Who may record the meetings of this room. */
export function RecordingChoice() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const allowed = useMeetingStore((state) => state.settings?.allowRecording);
  return (
    <Field label={t`Who may record`}>
      {(control) => (
        <Select
          {...control}
          value={allowed}
          options={CHOICES.map(({ value, label }) => ({ value, label: t(label) }))}
          onValueChange={(chosen) => {
            const choice = CHOICES.find(({ value }) => value === chosen);
            if (choice) void meeting.hosting.updateSettings({ allowRecording: choice.value });
          }}
        />
      )}
    </Field>
  );
}
