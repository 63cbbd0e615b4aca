const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letters of the first and the last word of a name, as people of any script would write them. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return picked
    .map((word) => firstGrapheme(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

/** Twelve hues that stay apart from one another and calm at the avatar's low chroma. */
const HUES = [20, 48, 75, 105, 135, 160, 190, 220, 250, 280, 310, 340];

/** The hue, in degrees, that belongs to a person: the same for the same seed in every browser. */
export function hueOf(seed: string): number {
  let hash = 2166136261;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return HUES[(hash >>> 0) % HUES.length] ?? 190;
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}
