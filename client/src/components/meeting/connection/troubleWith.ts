import type { MeetingState } from '@/store/useMeetingStore';

/**
 * What is wrong with what comes from somebody: `refused`, since they could not be verified; `away` from the
 * server, though what they send may well go on; `failed` or `interrupted`, the path to them; `repairing`,
 * for nothing comes over it; `sound-only`, for want of bandwidth.
 */
export type Trouble = 'refused' | 'away' | 'failed' | 'interrupted' | 'repairing' | 'sound-only';

type Known = Pick<MeetingState, 'connections' | 'participants' | 'pausedPictures' | 'repairing'>;

/** The worst of what is wrong; null while all is well. */
export function troubleWith(state: Known, participantId: string): Trouble | null {
  const connection = state.connections[participantId]?.state;
  if (connection === 'refused') return 'refused';
  if (state.participants[participantId]?.isReconnecting) return 'away';
  if (connection === 'failed' || connection === 'interrupted') return connection;
  if (state.repairing.includes(participantId)) return 'repairing';
  return state.pausedPictures.includes(participantId) ? 'sound-only' : null;
}
