import { useShallow } from 'zustand/react/shallow';

import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

/** Everybody else in the meeting, each person once, by arrival. */
export function useOthers(): readonly ParticipantState[] {
  return useMeetingStore(
    useShallow(({ order, participants, self }) => {
      const people = new Map<string, ParticipantState>();
      for (const id of order) {
        const person = participants[id];
        if (person && person.personId !== self?.personId) people.set(person.personId, person);
      }
      return [...people.values()];
    }),
  );
}
