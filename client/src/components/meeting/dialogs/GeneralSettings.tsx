import { Switch } from '@/components/ui/Switch';
import { usePreferencesStore, type SoundName } from '@/store/usePreferencesStore';

const SOUNDS: readonly { name: SoundName; label: string }[] = [
  { name: 'join', label: 'Somebody joins' },
  { name: 'leave', label: 'Somebody leaves' },
  { name: 'message', label: 'A message arrives' },
  { name: 'hand', label: 'A hand is raised' },
];

/** How one likes the meeting to behave; kept in this browser. */
export function GeneralSettings() {
  const { pushToTalk, mirrorSelf, sounds } = usePreferencesStore();
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-4">
        <Switch
          label="Push to talk"
          description="Your microphone is open only while you hold the space bar"
          checked={pushToTalk}
          onCheckedChange={(checked) => usePreferencesStore.setState({ pushToTalk: checked })}
        />
        <Switch
          label="Mirror my picture"
          description="Only for you; the others see you as you are"
          checked={mirrorSelf}
          onCheckedChange={(checked) => usePreferencesStore.setState({ mirrorSelf: checked })}
        />
      </div>
      <fieldset>
        <legend className="mb-3 text-xs font-medium text-fg-subtle">Play a sound when</legend>
        <div className="flex flex-col gap-4">
          {SOUNDS.map(({ name, label }) => (
            <Switch
              key={name}
              label={label}
              checked={sounds[name]}
              onCheckedChange={(checked) =>
                usePreferencesStore.setState({ sounds: { ...sounds, [name]: checked } })
              }
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
