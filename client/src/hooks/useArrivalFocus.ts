import { useEffect, type RefObject } from 'react';

let arrivals = 0;

/**
 * After a change of page gives the focus to its heading, or to the page where the heading is still on its
 * way, so that a screen reader says where one is and the keyboard is not lost. The first page of a visit
 * leaves the focus where the browser put it.
 */
export function useArrivalFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    arrivals += 1;
    const taken = main.current?.contains(document.activeElement) ?? false;
    if (arrivals === 1 || taken) return;
    const heading = main.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? main.current)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [main]);
}
