import { useCallback, useSyncExternalStore } from 'react';

import type { MediaSource } from '@/lib/webrtc/media';

import { useMeeting } from './meetingContext';

/** The track of somebody's source, or null; own tracks before joining are those of `SELF_PREVIEW`. */
export function useTrack(participantId: string, source: MediaSource): MediaStreamTrack | null {
  const { tracks } = useMeeting();
  const subscribe = useCallback((listener: () => void) => tracks.subscribe(listener), [tracks]);
  return useSyncExternalStore(subscribe, () => tracks.get(participantId, source));
}
