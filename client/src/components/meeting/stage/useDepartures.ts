import { useLayoutEffect, useRef, useState } from 'react';

import { useMeetingStore } from '@/store/useMeetingStore';

import type { PlacedTile } from './placeStage';

/** As long as tiles fade, in milliseconds. */
const FADE_MS = 110;

/** The tiles, as they stood, of people who have just left; they fade while the others close the gap. */
export function useDepartures(tiles: readonly PlacedTile[]): readonly PlacedTile[] {
  const order = useMeetingStore((state) => state.order);
  const before = useRef(tiles);
  const [departed, setDeparted] = useState<readonly PlacedTile[]>([]);

  useLayoutEffect(() => {
    const gone = before.current.filter(({ item }) => !order.includes(item.participantId));
    if (gone.length === 0) return undefined;
    setDeparted(gone);
    const timer = setTimeout(() => setDeparted([]), FADE_MS);
    return () => clearTimeout(timer);
  }, [order]);

  useLayoutEffect(() => {
    before.current = tiles;
  });

  return departed;
}
