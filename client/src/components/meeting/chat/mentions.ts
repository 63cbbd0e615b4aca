import type { PersonReference } from '@/protocol/events.gen';
import type { ChatEntry, ParticipantState } from '@/store/useMeetingStore';

/** A piece of a text; with the id of whom it names, where it is an @name. */
export interface MentionPart {
  readonly part: string;
  readonly personId: string | null;
}

/** Finds the @names of known people in a text, the longest name first. */
export function splitAtMentions(text: string, people: readonly PersonReference[]): MentionPart[] {
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  const parts: MentionPart[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const named =
      text[at] === '@' ? longestFirst.find(({ name }) => text.startsWith(name, at + 1)) : undefined;
    if (named) {
      if (plain) parts.push({ part: plain, personId: null });
      parts.push({ part: `@${named.name}`, personId: named.personId });
      plain = '';
      at += named.name.length + 1;
    } else {
      plain += text.charAt(at);
      at += 1;
    }
  }
  if (plain) parts.push({ part: plain, personId: null });
  return parts;
}

/** The @name that is being written before the caret: where it begins, and its letters so far. */
export interface MentionQuery {
  readonly start: number;
  readonly letters: string;
}

/** Letters after which nobody is looked for any more. */
const LONGEST_QUERY = 30;

/** Whether somebody is about to be named where the caret stands; null otherwise. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('@');
  if (start === -1 || (start > 0 && !/[\s([{]/.test(before[start - 1] ?? ''))) return null;
  const letters = before.slice(start + 1);
  return letters.length > LONGEST_QUERY || letters.includes('\n') ? null : { start, letters };
}

/** Those of whose name a word begins with the letters, whatever their case and accents. */
export function matchingPeople<Person extends { readonly displayName: string }>(
  people: readonly Person[],
  letters: string,
): Person[] {
  const wanted = folded(letters);
  return people.filter(({ displayName }) => {
    const name = folded(displayName);
    return name.startsWith(wanted) || name.split(/\s+/).some((word) => word.startsWith(wanted));
  });
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The participant ids that a text really names, of those that were chosen while writing it. */
export function namedIn(text: string, chosen: Readonly<Record<string, string>>): string[] {
  return Object.entries(chosen).flatMap(([name, id]) => (text.includes(`@${name}`) ? [id] : []));
}

/** Whom a message means, as the field in which it is changed keeps them: participant ids by name. */
export function mentionsOf(
  message: Pick<ChatEntry, 'mentions'>,
  present: readonly ParticipantState[],
): Record<string, string> {
  return Object.fromEntries(
    (message.mentions ?? []).flatMap(({ personId, name }) => {
      const person = present.find((each) => each.personId === personId);
      return person ? [[name, person.participantId]] : [];
    }),
  );
}
