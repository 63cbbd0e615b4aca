import { useRef, type ReactNode } from 'react';

import { useArrivalFocus } from '@/hooks/useArrivalFocus';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { cn } from '@/lib/cn';

interface PageProps {
  /** Names the tab; the product alone where there is none. */
  title?: string;
  className?: string;
  children: ReactNode;
}

/** The main part of a page, named in the tab; it takes the focus after a change of page. */
export function Page({ title, className, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  useDocumentTitle(title);

  useArrivalFocus(main);

  return (
    <main id="content" ref={main} tabIndex={-1} className={cn('outline-none', className)}>
      {children}
    </main>
  );
}
