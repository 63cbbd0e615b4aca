import { useTrack } from '@/hooks/useTrack';
import { useMeetingStore } from '@/store/useMeetingStore';

import type { StageItem } from '../stage/planStage';

/** What there is to see of somebody now: null while their camera is off. */
export function useShownTrack(
  participantId: string,
  source: StageItem['kind'],
): MediaStreamTrack | null {
  const track = useTrack(participantId, source);
  const isVideoOff = useMeetingStore((state) => state.participants[participantId]?.isVideoOff);
  return source === 'camera' && isVideoOff ? null : track;
}
