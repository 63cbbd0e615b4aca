import { useLingui } from '@lingui/react/macro';
import { Languages } from 'lucide-react';

import { THEMES } from '@/components/shell/ThemePicker';
import { Field } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { Select } from '@/components/ui/Select';
import { LANGUAGES, type LanguageChoice } from '@/i18n/languages';
import { usePreferencesStore } from '@/store/usePreferencesStore';

/** Light or dark, and the language of the interface; both take effect at once. */
export function AppearanceFields() {
  return (
    <div className="flex flex-col gap-5">
      <ThemeField />
      <LanguageField />
    </div>
  );
}

function ThemeField() {
  const { t } = useLingui();
  const theme = usePreferencesStore((state) => state.theme);
  const update = usePreferencesStore((state) => state.update);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-fg">{t`Theme`}</legend>
      <div className="grid grid-cols-3 gap-2">
        {THEMES.map(({ value, label, icon }) => (
          <label
            key={value}
            className="relative flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border border-line bg-control px-2 text-sm text-fg-muted transition-colors hover:bg-subtle-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-ring"
          >
            <input
              type="radio"
              name="theme-choice"
              className="absolute inset-0 cursor-pointer opacity-0"
              checked={theme === value}
              onChange={() => update({ theme: value })}
            />
            <Icon icon={icon} />
            {t(label)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function LanguageField() {
  const { t } = useLingui();
  const language = usePreferencesStore((state) => state.language);
  const update = usePreferencesStore((state) => state.update);
  return (
    <Field label={t`Language`}>
      {(control) => (
        <Select
          {...control}
          icon={Languages}
          value={language}
          options={[
            { value: 'system', label: t`As the browser` },
            ...LANGUAGES.map(({ value, name }) => ({ value, label: name })),
          ]}
          onValueChange={(value) => update({ language: value as LanguageChoice })}
        />
      )}
    </Field>
  );
}
