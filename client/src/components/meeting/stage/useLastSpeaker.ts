import { useState } from 'react';

import { useActiveSpeakers } from '@/hooks/useActiveSpeakers';
import { useMeetingStore } from '@/store/useMeetingStore';

/** Who spoke last, other than oneself: stays until they are silent and somebody else begins. */
export function useLastSpeaker(): string | null {
  const speakers = useActiveSpeakers();
  const selfId = useMeetingStore((state) => state.self?.participantId ?? '');
  const [last, setLast] = useState<string | null>(null);
  const loudest = speakers.find((id) => id !== selfId);
  const next = loudest !== undefined && !(last && speakers.includes(last)) ? loudest : last;
  // Setting state while rendering is React's way to derive it from what was before.
  if (next !== last) setLast(next);
  return next;
}
