import { useShallow } from 'zustand/react/shallow';

import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { planStage, type StageItem } from '../stage/planStage';
import { useLastSpeaker } from '../stage/useLastSpeaker';

/** The one tile that is worth a window of its own: pinned, in the spotlight, shared, or whoever speaks. */
export function useMainItem(): StageItem | null {
  const selfId = useMeetingStore((state) => state.self?.participantId ?? '');
  const order = useMeetingStore((state) => state.order);
  const spotlights = useMeetingStore((state) => state.spotlights);
  const presenting = useMeetingStore(
    useShallow((state) => state.order.filter((id) => state.participants[id]?.isScreenSharing)),
  );
  const pinnedKeys = useMeetingViewStore((view) => view.pinnedKeys);
  const mainScreenKey = useMeetingViewStore((view) => view.mainScreenKey);
  const speakerId = useLastSpeaker();
  const { focus, items } = planStage({
    selfId,
    spotlights,
    pinnedKeys,
    mainScreenKey,
    speakerId,
    layout: 'speaker',
    selfView: 'hidden',
    hidesVideoOff: false,
    people: order.map((participantId) => ({
      participantId,
      isScreenSharing: presenting.includes(participantId),
      isVideoOff: false,
    })),
  });
  return focus[0] ?? items[0] ?? null;
}
