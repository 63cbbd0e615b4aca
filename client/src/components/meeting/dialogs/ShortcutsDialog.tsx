import { Dialog } from '@/components/ui/Dialog';
import { Kbd } from '@/components/ui/Kbd';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { keysOf, SHORTCUTS } from '../shortcuts';

/** The list of keyboard shortcuts. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const pushToTalk = usePreferencesStore((preferences) => preferences.pushToTalk);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Keyboard shortcuts"
      description="They work anywhere in the meeting but in text fields."
      size="sm"
    >
      <dl className="divide-y divide-line text-sm">
        {Object.values(SHORTCUTS).map(({ does, combinations }) => (
          <div key={does} className="flex items-center justify-between gap-4 py-2.5">
            <dt>{does}</dt>
            <dd className="flex shrink-0 items-center gap-1.5">
              {combinations.map((combination) => (
                <Kbd key={keysOf(combination)} keys={keysOf(combination)} />
              ))}
            </dd>
          </div>
        ))}
        <div className="flex items-center justify-between gap-4 py-2.5">
          <dt>
            Talk while it is held
            {pushToTalk ? null : (
              <span className="block text-xs text-fg-subtle">Switch it on in the settings</span>
            )}
          </dt>
          <dd>
            <Kbd keys="Space" />
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}
