import { i18n, type Messages } from '@lingui/core';

import { directionOf, type Language } from './languages';

interface Catalogue {
  readonly messages: Messages;
}

/** English stands compiled in the code itself (see scripts/messages.ts); the others are fetched. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve({ messages: {} }),
  de: () => import('@/locales/de.po'),
};

let wanted: Language | null = null;

/** Speaks a language from now on, on every page that is open; stays with the old one if it cannot be fetched. */
export async function activateLanguage(language: Language): Promise<void> {
  wanted = language;
  const { messages } = await CATALOGUES[language]();
  // Another one was chosen while this one was fetched.
  if (wanted !== language) return;
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
