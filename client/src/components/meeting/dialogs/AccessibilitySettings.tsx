import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

import { Switch } from '@/components/ui/Switch';
import { usePreferencesStore, type AnnouncementTopic } from '@/store/usePreferencesStore';

const TOPICS: readonly { topic: AnnouncementTopic; label: MessageDescriptor }[] = [
  { topic: 'people', label: msg`Somebody joins or leaves` },
  { topic: 'messages', label: msg`A message arrives` },
  { topic: 'hands', label: msg`A hand goes up or down, or somebody reacts` },
  { topic: 'shares', label: msg`Somebody begins or stops presenting` },
];

/** What screen readers are told of, and how the keyboard acts. */
export function AccessibilitySettings() {
  const { t } = useLingui();
  const { announcements, singleKeyShortcuts } = usePreferencesStore();
  return (
    <div className="flex flex-col gap-6">
      <Switch
        label={<Trans>Shortcuts of a single letter</Trans>}
        description={t`Off, only combinations with Ctrl act: for speech input, and for hands that slip.`}
        checked={singleKeyShortcuts}
        onCheckedChange={(checked) => usePreferencesStore.setState({ singleKeyShortcuts: checked })}
      />
      <fieldset>
        <legend className="mb-3 text-xs font-medium text-fg-subtle">
          <Trans>Tell the screen reader when</Trans>
        </legend>
        <div className="flex flex-col gap-4">
          {TOPICS.map(({ topic, label }) => (
            <Switch
              key={topic}
              label={t(label)}
              checked={announcements[topic]}
              onCheckedChange={(checked) =>
                usePreferencesStore.setState({
                  announcements: { ...announcements, [topic]: checked },
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
