import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';

import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { firstPageSize, placeStage, type PlacedStage, type StageSpace } from './placeStage';
import { planStage, type StagePlan } from './planStage';
import { speakerOrder } from './speakerOrder';
import { useLastSpeaker } from './useLastSpeaker';

export interface StageView extends PlacedStage {
  readonly kind: StagePlan['kind'];
  /** How many people are left out because they show no picture. */
  readonly leftOut: number;
  /** The visible page of the grid, from 0. */
  readonly page: number;
  readonly setPage: (page: number) => void;
}

/** The size of the stage; the rest of its space is what the person chose. */
export type StageSize = Omit<StageSpace, 'sideShare' | 'sideFits' | 'selfCorner'>;

/** What the stage of this size shows now. */
export function useStage(size: StageSize): StageView {
  const [wantedPage, setPage] = useState(0);
  const chosen = useMeetingViewStore(
    useShallow(({ layout, sideShare, selfCorner }) => ({
      sideShare: sideShare ?? (layout === 'side' ? SIDE_BY_SIDE : null),
      sideFits: sideShare === null,
      selfCorner,
    })),
  );
  const space = { ...size, ...chosen };
  const plan = useStagePlan(space);
  const placed = placeStage(plan, space, wantedPage);
  return {
    ...placed,
    kind: plan.kind,
    leftOut: plan.leftOut,
    page: Math.min(wantedPage, placed.pages - 1),
    setPage,
  };
}

/** The share of the width for people in the side-by-side view, until one drags the edge. */
const SIDE_BY_SIDE = 0.3;

function useStagePlan(space: StageSpace): StagePlan {
  const present = useMeetingStore((state) => state.order);
  const selfId = useMeetingStore((state) => state.self?.participantId ?? '');
  const speakers = useMeetingStore((state) => state.activeSpeakers);
  const presenting = useIdsOf('isScreenSharing');
  const withoutVideo = useIdsOf('isVideoOff');
  const wishes = useMeetingViewStore(
    useShallow(({ layout, selfView, hidesVideoOff, pinnedKeys, mainScreenKey }) => ({
      layout,
      selfView,
      hidesVideoOff,
      pinnedKeys,
      mainScreenKey,
    })),
  );
  const spotlights = useMeetingStore((state) => state.spotlights);
  const speakerId = useLastSpeaker();

  const [known, setKnown] = useState<readonly string[]>([]);
  const planFor = (order: readonly string[]) =>
    planStage({
      ...wishes,
      selfId,
      speakerId,
      spotlights,
      people: order.map((participantId) => ({
        participantId,
        isScreenSharing: presenting.includes(participantId),
        isVideoOff: withoutVideo.includes(participantId),
      })),
    });

  const order = speakerOrder(
    known,
    present,
    peopleFirst(planFor(present), space, selfId),
    speakers,
  );
  // Setting state while rendering is React's way to derive it from what was before.
  if (!isSameOrder(known, order)) setKnown(order);
  return planFor(order);
}

/** How many people are seen without turning a page, oneself among them wherever one is. */
function peopleFirst(plan: StagePlan, space: StageSpace, selfId: string): number {
  const hasOwnPlace = plan.items.some(({ participantId }) => participantId === selfId);
  return firstPageSize(plan, space) + (hasOwnPlace ? 0 : 1);
}

function useIdsOf(trait: 'isScreenSharing' | 'isVideoOff'): readonly string[] {
  return useMeetingStore(
    useShallow((state) => state.order.filter((id) => state.participants[id]?.[trait])),
  );
}

function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
