import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Dialog as DialogPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';
import { overlayClasses } from './overlay';
import { useDragAway } from './useDragAway';
import { useReturnFocus } from './useReturnFocus';

const SIDES = {
  end: 'inset-y-0 end-0 w-full max-w-96 border-s pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] pe-[max(env(safe-area-inset-left),env(safe-area-inset-right))] rtl:[--slide-from:-1] data-[state=closed]:animate-slide-out data-[state=open]:animate-slide-in',
  bottom:
    'inset-x-0 bottom-0 h-[85dvh] rounded-t-2xl transition-[translate] border-t pb-[env(safe-area-inset-bottom)] data-[state=closed]:animate-rise-out data-[state=open]:animate-rise-in',
} as const;

export interface SheetProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** `end`: a panel at the side, for wide screens; `bottom`: rises over a phone's screen. */
  side?: 'end' | 'bottom';
  /** Stands in the head beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What `Sheet` loads. */
export function SheetPanel({
  title,
  open,
  onOpenChange,
  side = 'end',
  actions,
  children,
}: SheetProps) {
  const { t } = useLingui();
  const returnFocus = useReturnFocus();
  const { offset, handlers } = useDragAway(() => onOpenChange(false));
  const isPulled = side === 'bottom';
  return (
    <DialogPrimitive.Root open={open} onOpenChange={onOpenChange}>
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay className={overlayClasses} />
        <DialogPrimitive.Content
          {...returnFocus}
          aria-describedby={undefined}
          style={offset > 0 ? { translate: `0 ${offset}px`, transition: 'none' } : undefined}
          className={cn(
            'fixed z-50 flex flex-col border-line bg-raised text-fg shadow-3 outline-none',
            SIDES[side],
          )}
        >
          <div
            {...(isPulled ? handlers : {})}
            className={cn(
              'flex items-center gap-2 py-2 ps-5 pe-2.5',
              isPulled &&
                'touch-none pt-4 select-none before:absolute before:inset-x-0 before:top-2 before:mx-auto before:h-1 before:w-9 before:rounded-full before:bg-line-strong',
            )}
          >
            <DialogPrimitive.Title className="flex-1 truncate text-base font-semibold">
              {title}
            </DialogPrimitive.Title>
            {actions}
            <DialogPrimitive.Close
              aria-label={t`Close`}
              className="flex size-11 items-center justify-center rounded-md text-fg-muted hover:bg-subtle hover:text-fg"
            >
              <Icon icon={X} size="md" />
            </DialogPrimitive.Close>
          </div>
          <div className="flex min-h-0 flex-1 flex-col">{children}</div>
        </DialogPrimitive.Content>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
}
