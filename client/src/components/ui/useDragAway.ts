import { useRef, useState, type PointerEvent } from 'react';

/** So far, in pixels, or so fast, in pixels per millisecond, and the sheet is let go. */
const AWAY_PX = 96;
const AWAY_SPEED = 0.6;

interface DragAway {
  /** Pixels by which the sheet is pulled down now. */
  readonly offset: number;
  /** For what is pulled at: the sheet's head. */
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
  };
}

/** Lets a sheet be pulled down and away by its head; let go too early it comes back. */
export function useDragAway(onAway: () => void): DragAway {
  const begin = useRef<{ y: number; at: number } | null>(null);
  const [offset, setOffset] = useState(0);
  const rest = () => {
    begin.current = null;
    setOffset(0);
  };
  return {
    offset,
    handlers: {
      onPointerDown: (event) => {
        // A button in the head is pressed, not pulled at.
        if ((event.target as Element).closest('button')) return;
        begin.current = { y: event.clientY, at: event.timeStamp };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        if (begin.current) setOffset(Math.max(0, event.clientY - begin.current.y));
      },
      onPointerUp: (event) => {
        if (!begin.current) return;
        const distance = event.clientY - begin.current.y;
        const speed = distance / Math.max(1, event.timeStamp - begin.current.at);
        if (distance > AWAY_PX || (distance > 0 && speed > AWAY_SPEED)) onAway();
        rest();
      },
      onPointerCancel: rest,
    },
  };
}
