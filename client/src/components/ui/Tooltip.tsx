import { Slot } from 'radix-ui';
import { lazy, Suspense, useRef, type ReactElement, type ReactNode } from 'react';

import { Kbd } from './Kbd';
import { useTooltip } from './useTooltip';

/** What places a box beside another: loaded with the first tooltip, as a page can be read without one. */
const TooltipBubble = lazy(() =>
  import('./TooltipBubble').then((module) => ({ default: module.TooltipBubble })),
);

interface TooltipProps {
  content: ReactNode;
  /** Keys that do the same, such as `Ctrl+D`. */
  shortcut?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** What the tooltip speaks of; it must take a ref and say its name itself. */
  children: ReactElement;
}

/** Names a control on hover and on keyboard focus. Never the only place where something is said. */
export function Tooltip({ content, shortcut, side = 'top', children }: TooltipProps) {
  const anchor = useRef<HTMLElement>(null);
  const { isOpen, id, trigger, bubble } = useTooltip();
  return (
    <>
      <Slot.Root ref={anchor} aria-describedby={isOpen ? id : undefined} {...trigger}>
        {children}
      </Slot.Root>
      {isOpen ? (
        <Suspense>
          <TooltipBubble id={id} anchor={anchor} side={side} {...bubble}>
            {content}
            {shortcut ? <Kbd keys={shortcut} /> : null}
          </TooltipBubble>
        </Suspense>
      ) : null}
    </>
  );
}
