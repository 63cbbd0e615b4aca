import { useState, type KeyboardEvent, type PointerEvent } from 'react';

import { useMeetingViewStore, type Corner } from '@/store/useMeetingViewStore';

import { nearestCorner } from '../layout/arrangeOwnPicture';
import { offset, type Rect } from '../layout/geometry';

/** Pixels that a pointer must go before a press becomes a drag. */
const SLOP = 4;

interface Drag {
  readonly pointerId: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
}

interface CornerDrag {
  /** Where the box is now, under the pointer or in its corner. */
  readonly rect: Rect;
  readonly isDragging: boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
  /** The arrow keys move it from corner to corner. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Lets a box that floats above the stage be dragged; let go, it goes to the nearest corner. */
export function useCornerDrag(rect: Rect, bounds: Rect): CornerDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const moved = drag ? { x: drag.x - drag.fromX, y: drag.y - drag.fromY } : { x: 0, y: 0 };
  const isDragging = Math.hypot(moved.x, moved.y) > SLOP;
  const here = isDragging ? offset(rect, moved) : rect;

  return {
    rect: here,
    isDragging,
    handlers: {
      onPointerDown: (event) => {
        const { clientX: x, clientY: y, pointerId, target } = event;
        if (event.button !== 0 || (target as Element).closest('button')) return;
        event.currentTarget.setPointerCapture(pointerId);
        setDrag({ pointerId, fromX: x, fromY: y, x, y });
      },
      onPointerMove: ({ clientX: x, clientY: y, pointerId }) => {
        if (drag?.pointerId === pointerId) setDrag({ ...drag, x, y });
      },
      onPointerUp: () => {
        if (isDragging) moveTo(inReadingOrder(nearestCorner(here, bounds)));
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    },
    onKeyDown: (event) => {
      const next = cornerAfter(event.key, useMeetingViewStore.getState().selfCorner);
      if (!next) return;
      event.preventDefault();
      moveTo(next);
    },
  };
}

function moveTo(selfCorner: Corner): void {
  useMeetingViewStore.setState({ selfCorner });
}

/** The corner towards which an arrow key points. */
function cornerAfter(key: string, corner: Corner): Corner | null {
  const [row, column] = corner.split('-') as ['top' | 'bottom', 'start' | 'end'];
  const isMirrored = document.dir === 'rtl';
  switch (key) {
    case 'ArrowUp':
      return `top-${column}`;
    case 'ArrowDown':
      return `bottom-${column}`;
    case 'ArrowLeft':
      return `${row}-${isMirrored ? 'end' : 'start'}`;
    case 'ArrowRight':
      return `${row}-${isMirrored ? 'start' : 'end'}`;
    default:
      return null;
  }
}

/** A corner that was found by pixels, named by the direction of the text. */
function inReadingOrder(corner: Corner): Corner {
  if (document.dir !== 'rtl') return corner;
  const [row, column] = corner.split('-') as ['top' | 'bottom', 'start' | 'end'];
  return `${row}-${column === 'start' ? 'end' : 'start'}`;
}
