import { activateLanguage } from '@/i18n/activateLanguage';
import { chooseLanguage, type LanguageChoice } from '@/i18n/languages';

import { usePreferencesStore } from './usePreferencesStore';

/** Speaks the chosen language, now and after each change of the choice; resolves once it can be drawn. */
export function followLanguage(): Promise<void> {
  usePreferencesStore.subscribe(({ language }, before) => {
    if (language !== before.language) void speak(language);
  });
  return speak(usePreferencesStore.getState().language);
}

async function speak(choice: LanguageChoice): Promise<void> {
  try {
    await activateLanguage(chooseLanguage(choice, navigator.languages));
  } catch {
    // The catalogue cannot be had: better English than nothing.
    await activateLanguage('en');
  }
}
