import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

/** Changes what the store knows of somebody; nothing happens where they are not there. */
export function changeParticipant(participantId: string, change: Partial<ParticipantState>): void {
  useMeetingStore.setState(({ participants }) => {
    const known = participants[participantId];
    return known
      ? { participants: { ...participants, [participantId]: { ...known, ...change } } }
      : {};
  });
}
