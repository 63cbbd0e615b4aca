import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';

import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { firstPageSize, placeStage, type PlacedStage, type StageSpace } from './placeStage';
import { planStage, type StagePlan } from './planStage';
import { speakerOrder } from './speakerOrder';

export interface StageView extends PlacedStage {
  readonly kind: StagePlan['kind'];
  /** The visible page of the grid, from 0. */
  readonly page: number;
  readonly setPage: (page: number) => void;
}

/** What the stage of this size shows now. */
export function useStage(space: StageSpace): StageView {
  const [wantedPage, setPage] = useState(0);
  const plan = useStagePlan(space);
  const placed = placeStage(plan, space, wantedPage);
  return {
    ...placed,
    kind: plan.kind,
    page: Math.min(wantedPage, placed.pages - 1),
    setPage,
  };
}

function useStagePlan(space: StageSpace): StagePlan {
  const present = useMeetingStore((state) => state.order);
  const selfId = useMeetingStore((state) => state.self?.participantId ?? '');
  const speakers = useMeetingStore((state) => state.activeSpeakers);
  const presenting = useMeetingStore(
    useShallow((state) => state.order.filter((id) => state.participants[id]?.isScreenSharing)),
  );
  const layout = useMeetingViewStore((view) => view.layout);
  const pinnedKey = useMeetingViewStore((view) => view.pinnedKey);
  const speakerId = useLastSpeaker(speakers, selfId);

  const [known, setKnown] = useState<readonly string[]>([]);
  const planFor = (order: readonly string[]) =>
    planStage({
      selfId,
      layout,
      pinnedKey,
      speakerId,
      people: order.map((participantId) => ({
        participantId,
        isScreenSharing: presenting.includes(participantId),
      })),
    });

  const order = speakerOrder(known, present, firstPageSize(planFor(present), space), speakers);
  // Setting state while rendering is React's way to derive it from what was before.
  if (!isSameOrder(known, order)) setKnown(order);
  return planFor(order);
}

/** Stays with whoever speaks until they are silent and somebody else begins. */
function useLastSpeaker(speakers: readonly string[], selfId: string): string | null {
  const [last, setLast] = useState<string | null>(null);
  const loudest = speakers.find((id) => id !== selfId);
  const next = loudest !== undefined && !(last && speakers.includes(last)) ? loudest : last;
  if (next !== last) setLast(next);
  return next;
}

function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
