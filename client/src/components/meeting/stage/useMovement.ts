import { useEffect, useState } from 'react';

const MOVEMENT_MS = 360;

/**
 * True for a moment after `arrangement` changed: tiles glide to their new places then, but follow at
 * once while the window itself is resized.
 */
export function useMovement(arrangement: string): boolean {
  const [known, setKnown] = useState(arrangement);
  const [isMoving, setMoving] = useState(false);
  // Set while rendering, so that the new places and the transition arrive together.
  if (known !== arrangement) {
    setKnown(arrangement);
    setMoving(true);
  }
  useEffect(() => {
    if (!isMoving) return;
    const timer = setTimeout(() => setMoving(false), MOVEMENT_MS);
    return () => clearTimeout(timer);
  }, [isMoving, arrangement]);
  return isMoving;
}
