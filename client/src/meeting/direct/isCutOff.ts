import type { MeetingState } from '@/store/useMeetingStore';

/** Whether the server can carry nothing between us and somebody: it is away for us, or for them. */
export function isCutOff(
  { phase, participants }: Pick<MeetingState, 'phase' | 'participants'>,
  participantId: string,
): boolean {
  const person = participants[participantId];
  if (!person || person.isSelf) return false;
  return phase === 'reconnecting' || (phase === 'joined' && person.isReconnecting);
}

/** Whom the server carries nothing to from us. */
export function cutOff(state: Pick<MeetingState, 'phase' | 'participants'>): string[] {
  return Object.keys(state.participants).filter((id) => isCutOff(state, id));
}
