import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

import { Switch } from '@/components/ui/Switch';
import { usePreferencesStore, type SoundName } from '@/store/usePreferencesStore';

const SOUNDS: readonly { name: SoundName; label: MessageDescriptor }[] = [
  { name: 'join', label: msg`Somebody joins` },
  { name: 'leave', label: msg`Somebody leaves` },
  { name: 'message', label: msg`A message arrives` },
  { name: 'hand', label: msg`A hand is raised` },
];

/** What makes a sound in a meeting. */
export function SoundFields() {
  const { t } = useLingui();
  const sounds = usePreferencesStore((state) => state.sounds);
  const update = usePreferencesStore((state) => state.update);
  return (
    <fieldset>
      <legend className="mb-3 text-xs font-medium text-fg-subtle">
        <Trans>Play a sound when</Trans>
      </legend>
      <div className="flex flex-col gap-4">
        {SOUNDS.map(({ name, label }) => (
          <Switch
            key={name}
            label={t(label)}
            checked={sounds[name]}
            onCheckedChange={(checked) => update({ sounds: { ...sounds, [name]: checked } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
