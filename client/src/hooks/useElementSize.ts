import { useLayoutEffect, useState, type RefObject } from 'react';

/** The inner size of an element. */
export interface ElementSize {
  /** CSS pixels; 0 until the element is in the page. */
  readonly width: number;
  readonly height: number;
}

/** The element's content size in CSS pixels, kept up to date while it is in the page. */
export function useElementSize(ref: RefObject<HTMLElement | null>): ElementSize {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
