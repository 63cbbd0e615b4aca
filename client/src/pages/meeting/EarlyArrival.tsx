import { useEffect } from 'react';

import { StartsIn } from '@/components/scheduling/StartsIn';
import { PageLoading } from '@/components/shell/PageLoading';
import type { NextOccurrence, RoomPreview } from '@/lib/api/models';
import { useRoomPresence } from '@/queries/rooms';
import { useFreshRoom } from '@/queries/scheduling';

interface EarlyArrivalProps {
  room: RoomPreview;
  next: NextOccurrence;
  /** Goes on to the door: it is time, somebody is inside, or they want to. */
  onReady: () => void;
}

/** Where somebody waits who came before a scheduled meeting. */
export function EarlyArrival({ room, next, onReady }: EarlyArrivalProps) {
  const { data: people, error } = useRoomPresence(room.code, true);
  // It may be moved or cancelled meanwhile.
  useFreshRoom(room.code);
  const hasBegun = people !== undefined && people.length > 0;

  useEffect(() => {
    if (hasBegun) onReady();
  }, [hasBegun, onReady]);

  // Whether anybody is there already decides what is shown: neither is to flash up.
  if (hasBegun || (!people && !error)) return <PageLoading />;
  return <StartsIn room={room} next={next} onReady={onReady} />;
}
