import { useShallow } from 'zustand/react/shallow';

import type { MeetingChatAccess } from '@/queries/messages';
import { useMeetingStore } from '@/store/useMeetingStore';

/** How the chat is read by REST; null where we are not in a meeting. */
export function useChatAccess(): MeetingChatAccess | null {
  return useMeetingStore(
    useShallow(({ roomId, self }) =>
      roomId !== null && self ? { roomId, token: self.participantToken } : null,
    ),
  );
}
