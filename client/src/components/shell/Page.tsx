import { useEffect, useRef, type ReactNode } from 'react';

import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { cn } from '@/lib/cn';

interface PageProps {
  /** Names the tab; the product alone where there is none. */
  title?: string;
  className?: string;
  children: ReactNode;
}

let pagesShown = 0;

/**
 * The main part of a page. After a change of page the focus goes to its heading, so that a screen reader
 * says where one is; the first page of a visit leaves it where the browser put it.
 */
export function Page({ title, className, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  useDocumentTitle(title);

  useEffect(() => {
    pagesShown += 1;
    const taken = main.current?.contains(document.activeElement) ?? false;
    if (pagesShown === 1 || taken) return;
    const heading = main.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  return (
    <main id="content" ref={main} tabIndex={-1} className={cn('outline-none', className)}>
      {children}
    </main>
  );
}
