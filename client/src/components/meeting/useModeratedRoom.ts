import { useShallow } from 'zustand/react/shallow';

import type { ModeratedRoom } from '@/queries/moderatedRoom';
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';

/** The room that we moderate, as its lists are asked for by REST; null for participants. */
export function useModeratedRoom(): ModeratedRoom | null {
  return useMeetingStore(
    useShallow(({ roomId, self }) =>
      roomId !== null && self && isModerator(self.role)
        ? { id: roomId, token: self.participantToken }
        : null,
    ),
  );
}
