/** An emoji and what it is called, as the build ships them (`scripts/emojiData.ts`). */
export interface NamedEmoji {
  readonly emoji: string;
  readonly label: string;
  readonly tags?: readonly string[];
  /** Absent for pieces of flags, which mean nothing alone. */
  readonly group?: number;
}

/** The name of an emoji that is being written before the caret: where it begins, and its letters so far. */
export interface EmojiQuery {
  readonly start: number;
  readonly letters: string;
}

/** A colon at the beginning of a word, and two letters or more; a second colon may end it. */
const BEGUN = /(?:^|[\s([{]):([\p{L}\p{N}_+-]{2,30}):?$/u;

/** Whether an emoji is about to be named where the caret stands; null otherwise. */
export function emojiQuery(text: string, caret: number): EmojiQuery | null {
  const before = text.slice(0, caret);
  const letters = BEGUN.exec(before)?.[1];
  if (letters === undefined) return null;
  return { start: before.lastIndexOf(`:${letters}`), letters: letters.replaceAll('_', ' ') };
}

/** Emoji that are called so: first by their whole name or a whole word for them, then by how one begins. */
export function matchingEmoji(names: readonly NamedEmoji[], letters: string): NamedEmoji[] {
  const wanted = letters.toLowerCase();
  const ranked: NamedEmoji[][] = [[], [], [], []];
  for (const named of names) {
    if (named.group !== undefined) ranked[rankOf(named, wanted)]?.push(named);
  }
  return ranked.flat();
}

/** How well a name fits, from 0; less than nothing where it does not. */
function rankOf({ label, tags = [] }: NamedEmoji, wanted: string): number {
  const name = label.toLowerCase();
  if (name === wanted) return 0;
  if (tags.includes(wanted)) return 1;
  if (name.split(' ').some((word) => word.startsWith(wanted)) || name.startsWith(wanted)) return 2;
  return tags.some((tag) => tag.startsWith(wanted)) ? 3 : -1;
}
