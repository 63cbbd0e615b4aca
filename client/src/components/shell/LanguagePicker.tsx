import { Trans } from '@lingui/react/macro';

import { LANGUAGES, type LanguageChoice } from '@/i18n/languages';
import { usePreferencesStore } from '@/store/usePreferencesStore';

/** The language of the interface: a small menu for the foot of a page. */
export function LanguagePicker() {
  const language = usePreferencesStore((state) => state.language);
  const update = usePreferencesStore((state) => state.update);
  return (
    <label className="flex items-center gap-2 text-sm text-fg-subtle">
      <span className="sr-only">
        <Trans>Language</Trans>
      </span>
      <select
        value={language}
        onChange={(event) => update({ language: event.target.value as LanguageChoice })}
        className="h-9 rounded-full border border-line bg-transparent px-3 text-fg-muted transition-colors hover:text-fg focus-visible:outline-2 focus-visible:outline-ring pointer-coarse:h-11"
      >
        <option value="system">
          <Trans>As the browser</Trans>
        </option>
        {LANGUAGES.map(({ value, name }) => (
          <option key={value} value={value} lang={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
