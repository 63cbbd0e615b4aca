import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Dialog as DialogPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';
import { overlayClasses } from './overlay';
import { useReturnFocus } from './useReturnFocus';

const WIDTHS = { sm: 'sm:max-w-100', md: 'sm:max-w-120', lg: 'sm:max-w-160' } as const;

export interface DialogProps {
  title: string;
  description?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  size?: 'sm' | 'md' | 'lg';
  /** Keeps one height, whatever it shows: for views that one switches between, which scroll themselves. */
  isSteady?: boolean;
  children?: ReactNode;
  /** Buttons at the end, the main one last. */
  footer?: ReactNode;
}

/** What `Dialog` loads. */
export function DialogPanel({
  title,
  description,
  size = 'md',
  isSteady = false,
  children,
  footer,
  ...state
}: DialogProps) {
  const { t } = useLingui();
  const returnFocus = useReturnFocus();
  return (
    <DialogPrimitive.Root {...state}>
      <DialogPrimitive.Portal>
        <DialogPrimitive.Overlay
          className={cn(
            overlayClasses,
            'grid grid-cols-[minmax(0,1fr)] items-end overflow-y-auto sm:place-items-center sm:p-6',
          )}
        >
          <DialogPrimitive.Content
            {...returnFocus}
            {...(description ? {} : { 'aria-describedby': undefined })}
            className={cn(
              'relative w-full rounded-t-2xl border border-line bg-raised p-6 pb-[max(1.5rem,env(safe-area-inset-bottom))] text-fg shadow-3 outline-none sm:rounded-xl',
              'data-[state=closed]:animate-rise-out data-[state=open]:animate-rise-in sm:data-[state=closed]:animate-pop-out sm:data-[state=open]:animate-pop-in',
              WIDTHS[size],
              isSteady && 'flex h-[92dvh] flex-col sm:h-[min(46rem,100dvh-3rem)] beside:h-auto',
            )}
          >
            <DialogPrimitive.Title className="pe-10 text-lg font-semibold">
              {title}
            </DialogPrimitive.Title>
            {description ? (
              <DialogPrimitive.Description className="mt-1.5 text-sm text-fg-muted">
                {description}
              </DialogPrimitive.Description>
            ) : null}
            {children ? (
              <div className={cn('mt-5', isSteady && 'flex min-h-0 flex-1 flex-col')}>
                {children}
              </div>
            ) : null}
            {footer ? (
              <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
                {footer}
              </div>
            ) : null}
            <DialogPrimitive.Close
              aria-label={t`Close`}
              className="absolute end-3.5 top-3.5 flex size-10 items-center justify-center rounded-md text-fg-subtle hover:bg-subtle hover:text-fg pointer-coarse:size-11"
            >
              <Icon icon={X} size="md" />
            </DialogPrimitive.Close>
          </DialogPrimitive.Content>
        </DialogPrimitive.Overlay>
      </DialogPrimitive.Portal>
    </DialogPrimitive.Root>
  );
}
