import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Gives the keyboard back to where it was when an element goes that holds it. */
export function useFocusReturn(container: RefObject<HTMLElement | null>): void {
  // Read while rendering for the first time: children that focus themselves have not done so yet.
  const opener = useRef(document.activeElement);
  // Before the element leaves the page: afterwards the focus is nowhere.
  useLayoutEffect(() => {
    const element = container.current;
    const target = opener.current;
    return () => {
      const hadFocus = element?.contains(document.activeElement) ?? false;
      if (hadFocus && target instanceof HTMLElement) target.focus();
    };
  }, [container]);
}
