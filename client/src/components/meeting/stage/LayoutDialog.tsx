import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Columns2, LayoutGrid, Sparkles, UserSquare, type LucideIcon } from 'lucide-react';

import { Dialog } from '@/components/ui/Dialog';
import { Icon } from '@/components/ui/Icon';
import { Select } from '@/components/ui/Select';
import { Switch } from '@/components/ui/Switch';
import { useMeetingViewStore, type SelfView, type StageLayout } from '@/store/useMeetingViewStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { popOutKind } from '../popout/popOutWindow';

interface LayoutOption {
  readonly value: StageLayout;
  readonly icon: LucideIcon;
  readonly name: MessageDescriptor;
  readonly means: MessageDescriptor;
}

const LAYOUTS: readonly LayoutOption[] = [
  {
    value: 'auto',
    icon: Sparkles,
    name: msg`Automatic`,
    means: msg`Suits itself to what happens`,
  },
  { value: 'grid', icon: LayoutGrid, name: msg`Grid`, means: msg`Everybody in the same size` },
  {
    value: 'speaker',
    icon: UserSquare,
    name: msg({ context: 'layout', message: 'Speaker' }),
    means: msg`Whoever speaks is large`,
  },
  {
    value: 'side',
    icon: Columns2,
    name: msg`Side by side`,
    means: msg`A screen or the speaker beside the people`,
  },
];

const SELF_VIEWS: readonly { value: SelfView; label: MessageDescriptor }[] = [
  { value: 'auto', label: msg`As it suits` },
  { value: 'grid', label: msg`Among the others` },
  { value: 'floating', label: msg`In a corner` },
  { value: 'hidden', label: msg`Hidden` },
];

/** How one sees the meeting: the arrangement, the own picture, people without video. */
export function LayoutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const selfView = useMeetingViewStore((view) => view.selfView);
  const hidesVideoOff = useMeetingViewStore((view) => view.hidesVideoOff);
  const popsOut = useMeetingViewStore((view) => view.popsOut);
  const mirrorSelf = usePreferencesStore((preferences) => preferences.mirrorSelf);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t`Layout and own view`}
      description={t`Only for you. The others see the meeting as they like it.`}
    >
      <div className="flex flex-col gap-6">
        <LayoutChoice />
        <div className="flex items-center justify-between gap-4">
          <label htmlFor="self-view" className="text-sm font-medium">
            <Trans>Your own picture</Trans>
          </label>
          <Select
            id="self-view"
            className="w-48"
            value={selfView}
            onValueChange={(value) => useMeetingViewStore.setState({ selfView: value as SelfView })}
            options={SELF_VIEWS.map(({ value, label }) => ({ value, label: t(label) }))}
          />
        </div>
        <Switch
          label={t`Mirror my picture`}
          description={t`Only for you; the others see you as you are`}
          checked={mirrorSelf}
          onCheckedChange={(checked) => usePreferencesStore.setState({ mirrorSelf: checked })}
        />
        <Switch
          label={t`Hide people without video`}
          description={t`You hear them, and find them in the list of people`}
          checked={hidesVideoOff}
          onCheckedChange={(checked) => useMeetingViewStore.setState({ hidesVideoOff: checked })}
        />
        {popOutKind() === 'document' ? (
          <Switch
            label={t`Pop out by itself`}
            description={t`A small window stays above the others when you go to another tab`}
            checked={popsOut}
            onCheckedChange={(checked) => useMeetingViewStore.setState({ popsOut: checked })}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

function LayoutChoice() {
  const { t } = useLingui();
  const layout = useMeetingViewStore((view) => view.layout);
  return (
    <fieldset>
      <legend className="sr-only">
        <Trans>Layout</Trans>
      </legend>
      <div className="grid grid-cols-2 gap-2">
        {LAYOUTS.map(({ value, icon, name, means }) => (
          <label
            key={value}
            className="flex cursor-pointer flex-col gap-1 rounded-lg border border-line p-3 transition-colors hover:bg-subtle has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-ring"
          >
            <input
              type="radio"
              name="layout"
              value={value}
              checked={layout === value}
              // Choosing a layout is also the way back from pinned tiles.
              onChange={() => useMeetingViewStore.setState({ layout: value, pinnedKeys: [] })}
              className="sr-only"
            />
            <span className="flex items-center gap-2 text-sm font-medium">
              <Icon icon={icon} /> {t(name)}
            </span>
            <span className="text-xs text-fg-muted">{t(means)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
