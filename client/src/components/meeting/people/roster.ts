import type { MeetingState } from '@/store/useMeetingStore';

export interface Roster {
  /** Participant ids of raised hands, the first one raised first. */
  readonly hands: string[];
  /** Everybody else: oneself first, then by name. */
  readonly others: string[];
}

/** Sorts the people whose name contains the search text into the groups of the list. */
export function rosterOf(
  {
    order,
    participants,
    raisedHands,
  }: Pick<MeetingState, 'order' | 'participants' | 'raisedHands'>,
  search: string,
): Roster {
  const wanted = search.trim().toLocaleLowerCase();
  const nameOf = (id: string) => participants[id]?.displayName ?? '';
  const found = order.filter((id) => nameOf(id).toLocaleLowerCase().includes(wanted));
  const hands = raisedHands.filter((id) => found.includes(id));
  const others = found
    .filter((id) => !hands.includes(id))
    .sort((a, b) => {
      const selfFirst = Number(participants[b]?.isSelf ?? 0) - Number(participants[a]?.isSelf ?? 0);
      return selfFirst || nameOf(a).localeCompare(nameOf(b));
    });
  return { hands, others };
}
