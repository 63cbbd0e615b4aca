import { useEffect, useId, useRef, useState, type PointerEvent, type FocusEvent } from 'react';

/** How long the pointer rests on a control before it is named, in milliseconds. */
const DELAY = 450;
/** For how long after one tooltip the next opens at once, in milliseconds. */
const SKIP_DELAY = 300;
/** Time to move the pointer onto the tooltip itself (WCAG 2.2, 1.4.13), in milliseconds. */
const GRACE = 120;

let lastClosed = Number.NEGATIVE_INFINITY;

/** When a tooltip shows: the pointer rests on its control or on it, or the keyboard's focus is there. */
export function useTooltip() {
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();

  const change = (open: boolean, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsOpen(open), delay);
  };
  const close = () => {
    clearTimeout(timer.current);
    setIsOpen(false);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setIsOpen(false);
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('keydown', closeOnEscape);
      lastClosed = performance.now();
    };
  }, [isOpen]);

  return {
    isOpen,
    id,
    /** For the control. */
    trigger: {
      onPointerEnter: ({ pointerType }: PointerEvent) => {
        if (pointerType === 'touch') return;
        change(true, performance.now() - lastClosed < SKIP_DELAY ? 0 : DELAY);
      },
      onPointerLeave: () => change(false, isOpen ? GRACE : 0),
      onPointerDown: close,
      onClick: close,
      onFocus: ({ target }: FocusEvent) => {
        if (target.matches(':focus-visible')) change(true, 0);
      },
      onBlur: close,
    },
    /** For the tooltip itself. */
    bubble: {
      onPointerEnter: () => change(true, 0),
      onPointerLeave: () => change(false, GRACE),
    },
  };
}
