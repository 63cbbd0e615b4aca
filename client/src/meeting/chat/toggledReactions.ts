import type { Reaction } from '@/protocol/events.gen';

/** Reactions after somebody put an emoji or took it away, in the order of the server. */
export function toggledReactions(
  reactions: readonly Reaction[],
  emoji: string,
  person: { readonly personId: string; readonly name: string },
  reacted: boolean,
): readonly Reaction[] {
  const without = reactions
    .map((each) =>
      each.emoji === emoji
        ? { emoji, people: each.people.filter(({ personId }) => personId !== person.personId) }
        : each,
    )
    .filter(({ people }) => people.length > 0);
  if (!reacted) return without;
  const known = without.some((each) => each.emoji === emoji);
  if (!known) return [...without, { emoji, people: [person] }];
  return without.map((each) =>
    each.emoji === emoji ? { emoji, people: [...each.people, person] } : each,
  );
}
