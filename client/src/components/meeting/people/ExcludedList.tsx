import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { ExcludedPeople } from '@/components/rooms/ExcludedPeople';
import { keys } from '@/queries/keys';
import { useMeetingStore } from '@/store/useMeetingStore';

import { useModeratedRoom } from '../useModeratedRoom';

/** Who may not come into the meeting that one moderates; asked anew whenever somebody goes. */
export function ExcludedList() {
  const room = useModeratedRoom();
  const count = useMeetingStore((state) => state.order.length);
  const queries = useQueryClient();
  const roomId = room?.id;

  useEffect(() => {
    // Somebody went: perhaps they were removed.
    if (roomId) void queries.invalidateQueries({ queryKey: keys.exclusions(roomId) });
  }, [count, roomId, queries]);

  return room ? <ExcludedPeople room={room} className="px-2 pt-3" /> : null;
}
