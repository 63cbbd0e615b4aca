import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { usePreferencesStore, type Theme } from '@/store/usePreferencesStore';

export const THEMES: readonly { value: Theme; label: MessageDescriptor; icon: LucideIcon }[] = [
  { value: 'light', label: msg`Light`, icon: Sun },
  { value: 'dark', label: msg`Dark`, icon: Moon },
  { value: 'system', label: msg`System`, icon: Monitor },
];

/** Light, dark, or as the system says: three small radio buttons for the foot of a page. */
export function ThemePicker() {
  const { t } = useLingui();
  const theme = usePreferencesStore((state) => state.theme);
  const update = usePreferencesStore((state) => state.update);
  return (
    <fieldset className="flex rounded-full border border-line p-0.5">
      <legend className="sr-only">
        <Trans>Theme</Trans>
      </legend>
      {THEMES.map(({ value, label, icon }) => (
        <label
          key={value}
          title={t(label)}
          className="relative flex size-8 cursor-pointer items-center justify-center rounded-full text-fg-subtle transition-colors hover:text-fg has-checked:bg-subtle has-checked:text-fg has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:size-11"
        >
          <input
            type="radio"
            name="theme"
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={theme === value}
            onChange={() => update({ theme: value })}
          />
          <Icon icon={icon} />
          <span className="sr-only">{t(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
