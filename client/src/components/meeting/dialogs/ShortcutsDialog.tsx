import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Dialog } from '@/components/ui/Dialog';
import { Kbd } from '@/components/ui/Kbd';
import { Switch } from '@/components/ui/Switch';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { keysOf, SHORTCUTS } from '../shortcuts';

/** The list of keyboard shortcuts, and the switch for those that are a single letter. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const { pushToTalk, singleKeyShortcuts } = usePreferencesStore();
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
          <Row key={action} does={t(does)}>
            {combinations.map((combination) => (
              <Kbd
                key={keysOf(combination)}
                keys={keysOf(combination)}
                isOff={!singleKeyShortcuts && !combination.ctrl}
              />
            ))}
          </Row>
        ))}
        <Row
          does={t`Talk while it is held`}
          note={pushToTalk ? undefined : t`Switch it on in the settings`}
        >
          <Kbd keys="Space" />
        </Row>
        <Row does={t`Go to the notices`}>
          <Kbd keys="F8" />
        </Row>
        <Row does={t`Close what is open`}>
          <Kbd keys="Esc" />
        </Row>
      </dl>
      <Switch
        className="mt-4 rounded-lg bg-subtle p-3"
        label={<Trans>Single letters</Trans>}
        description={t`Off, only combinations with Ctrl act: for speech input, and for hands that slip.`}
        checked={singleKeyShortcuts}
        onCheckedChange={(checked) => usePreferencesStore.setState({ singleKeyShortcuts: checked })}
      />
    </Dialog>
  );
}

interface RowProps {
  readonly does: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

function Row({ does, note, children }: RowProps) {
  return (
    <div className="flex items-center justify-between gap-4 py-2">
      <dt>
        {does}
        {note ? <span className="block text-xs text-fg-subtle">{note}</span> : null}
      </dt>
      <dd className="flex shrink-0 items-center gap-1.5">{children}</dd>
    </div>
  );
}
