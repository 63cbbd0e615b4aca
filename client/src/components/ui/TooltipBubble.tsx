import { Portal } from 'radix-ui';
import { Popper } from 'radix-ui/internal';
import type { ComponentProps, RefObject } from 'react';

interface TooltipBubbleProps extends Omit<ComponentProps<typeof Popper.Content>, 'ref'> {
  /** What it is placed beside. */
  anchor: RefObject<HTMLElement | null>;
}

/** The little box of a tooltip, kept beside its control and inside the window. */
export function TooltipBubble({ anchor, children, ...content }: TooltipBubbleProps) {
  return (
    <Popper.Root>
      <Popper.Anchor virtualRef={anchor} />
      <Portal.Root>
        <Popper.Content
          role="tooltip"
          sideOffset={8}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-fade-in items-center gap-2 rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs font-medium text-fg shadow-2 select-none"
          {...content}
        >
          {children}
        </Popper.Content>
      </Portal.Root>
    </Popper.Root>
  );
}
