import { useLingui } from '@lingui/react/macro';

import { Switch } from '@/components/ui/Switch';
import { usePreferencesStore } from '@/store/usePreferencesStore';

/** How one speaks and sees oneself in a meeting. */
export function MeetingFields() {
  const { t } = useLingui();
  const pushToTalk = usePreferencesStore((state) => state.pushToTalk);
  const mirrorSelf = usePreferencesStore((state) => state.mirrorSelf);
  const update = usePreferencesStore((state) => state.update);
  return (
    <div className="flex flex-col gap-4">
      <Switch
        label={t`Push to talk`}
        description={t`Your microphone is open only while you hold the space bar.`}
        checked={pushToTalk}
        onCheckedChange={(checked) => update({ pushToTalk: checked })}
      />
      <Switch
        label={t`Mirror my picture`}
        description={t`Only for you; the others see you as you are.`}
        checked={mirrorSelf}
        onCheckedChange={(checked) => update({ mirrorSelf: checked })}
      />
    </div>
  );
}
