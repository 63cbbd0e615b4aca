import { useLingui } from '@lingui/react/macro';

import { Switch } from '@/components/ui/Switch';
import { usePreferencesStore } from '@/store/usePreferencesStore';

/** What is off when one comes to a meeting; it can be switched on at its door. */
export function JoiningFields() {
  const { t } = useLingui();
  const joinMuted = usePreferencesStore((state) => state.joinMuted);
  const joinCameraOff = usePreferencesStore((state) => state.joinCameraOff);
  const update = usePreferencesStore((state) => state.update);
  return (
    <div className="flex flex-col gap-4">
      <Switch
        label={t`Join with the microphone off`}
        description={t`Otherwise it is as you left it last time.`}
        checked={joinMuted}
        onCheckedChange={(checked) => update({ joinMuted: checked })}
      />
      <Switch
        label={t`Join with the camera off`}
        description={t`Otherwise it is as you left it last time.`}
        checked={joinCameraOff}
        onCheckedChange={(checked) => update({ joinCameraOff: checked })}
      />
    </div>
  );
}
