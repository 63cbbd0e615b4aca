import { useMeetingStore } from '@/store/useMeetingStore';

import { useMainItem } from './useMainItem';
import { useShownTrack } from './useShownTrack';
import type { FloatingPicture } from './videoPopOut';

/** What a video that floats alone shows: whoever counts now. */
export function useMainPicture(): FloatingPicture {
  const main = useMainItem();
  const track = useShownTrack(main?.participantId ?? '', main?.kind ?? 'camera');
  const name = useMeetingStore(
    (state) => state.participants[main?.participantId ?? '']?.displayName ?? '',
  );
  return { track, name };
}
