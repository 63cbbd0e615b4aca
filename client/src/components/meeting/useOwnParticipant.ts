import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

/** Oneself, as the others see one; undefined before joining. */
export function useOwnParticipant(): ParticipantState | undefined {
  return useMeetingStore((state) => state.participants[state.self?.participantId ?? '']);
}
