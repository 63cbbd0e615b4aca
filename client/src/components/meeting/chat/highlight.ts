/** A piece of a text, and whether it is what was looked for. */
export interface HighlightPart {
  readonly part: string;
  readonly isMatch: boolean;
}

/** Splits a text at the words that were looked for, whatever their case. */
export function highlight(text: string, words: string): HighlightPart[] {
  const wanted = words.split(/\s+/).filter(Boolean).map(escaped);
  if (wanted.length === 0) return [{ part: text, isMatch: false }];
  // eslint-disable-next-line security/detect-non-literal-regexp -- every word is escaped
  const anyWord = new RegExp(`(${wanted.join('|')})`, 'giu');
  return text
    .split(anyWord)
    .map((part, index) => ({ part, isMatch: index % 2 === 1 }))
    .filter(({ part }) => part !== '');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
