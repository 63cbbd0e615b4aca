import { Trans, useLingui } from '@lingui/react/macro';

import { Dialog } from '@/components/ui/Dialog';
import { Kbd } from '@/components/ui/Kbd';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { keysOf, SHORTCUTS } from '../shortcuts';

/** The list of keyboard shortcuts. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const pushToTalk = usePreferencesStore((preferences) => preferences.pushToTalk);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t`Keyboard shortcuts`}
      description={t`They work anywhere in the meeting but in text fields.`}
      size="sm"
    >
      <dl className="divide-y divide-line text-sm">
        {Object.entries(SHORTCUTS).map(([action, { does, combinations }]) => (
          <div key={action} className="flex items-center justify-between gap-4 py-2.5">
            <dt>{t(does)}</dt>
            <dd className="flex shrink-0 items-center gap-1.5">
              {combinations.map((combination) => (
                <Kbd key={keysOf(combination)} keys={keysOf(combination)} />
              ))}
            </dd>
          </div>
        ))}
        <div className="flex items-center justify-between gap-4 py-2.5">
          <dt>
            <Trans>Talk while it is held</Trans>
            {pushToTalk ? null : (
              <span className="block text-xs text-fg-subtle">
                <Trans>Switch it on in the settings</Trans>
              </span>
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
