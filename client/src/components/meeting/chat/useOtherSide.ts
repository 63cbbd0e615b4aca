import { useShallow } from 'zustand/react/shallow';

import { isModerator } from '@/store/roles';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

/** Whom one would write to privately about a message. */
export interface OtherSide {
  /** Their participant id, while they are in the meeting. */
  readonly id: string | null;
  /** They are there, and private messages are allowed. */
  readonly mayBeWrittenTo: boolean;
}

/** The sender of a message; of an own private one, its reader. */
export function useOtherSide(message: ChatEntry): OtherSide {
  return useMeetingStore(
    useShallow((state) => {
      const personId = message.isOwn ? message.recipient?.personId : message.personId;
      const there = Object.values(state.participants).find(
        (each) => each.personId === personId && !each.isSelf,
      );
      const isAllowed =
        isModerator(state.self?.role) || (state.settings?.allowPrivateMessages ?? true);
      return {
        id: there?.participantId ?? null,
        mayBeWrittenTo: there !== undefined && isAllowed,
      };
    }),
  );
}
