/** A language that the interface speaks. */
export type Language = 'en' | 'de';

/** What the person chose: a language, or the browser's. */
export type LanguageChoice = Language | 'system';

/** Every language, named in itself. */
export const LANGUAGES: readonly { readonly value: Language; readonly name: string }[] = [
  { value: 'en', name: 'English' },
  { value: 'de', name: 'Deutsch' },
];

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/**
 * The language to speak.
 *
 * @param wanted - the browser's languages (BCP 47), the most wanted first
 */
export function chooseLanguage(choice: LanguageChoice, wanted: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const known = wanted.map((tag) => LANGUAGES.find(({ value }) => value === primaryTag(tag)));
  return known.find((language) => language !== undefined)?.value ?? 'en';
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryTag(language)) ? 'rtl' : 'ltr';
}

function primaryTag(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
