import { Trans } from '@lingui/react/macro';
import { AlertDialog as AlertDialogPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';

import { cn } from '@/lib/cn';

import { Button } from './Button';
import { overlayClasses } from './overlay';
import { useReturnFocus } from './useReturnFocus';

export interface AlertDialogProps {
  title: string;
  description: ReactNode;
  /** What will be done, as a verb: “End for everyone”. */
  confirmLabel: string;
  /** “Cancel” where nothing else is said. */
  cancelLabel?: string;
  onConfirm: () => void;
  /** Red only for what cannot be undone. */
  tone?: 'danger' | 'neutral';
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What `AlertDialog` loads. */
export function AlertDialogPanel({
  title,
  description,
  confirmLabel,
  cancelLabel,
  onConfirm,
  tone = 'danger',
  ...state
}: AlertDialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <AlertDialogPrimitive.Root {...state}>
      <AlertDialogPrimitive.Portal>
        <AlertDialogPrimitive.Overlay
          className={cn(
            overlayClasses,
            'grid grid-cols-[minmax(0,1fr)] place-items-center overflow-y-auto p-4',
          )}
        >
          <AlertDialogPrimitive.Content
            {...returnFocus}
            className="w-full max-w-100 rounded-xl border border-line bg-raised p-6 text-fg shadow-3 outline-none data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in"
          >
            <AlertDialogPrimitive.Title className="text-lg font-semibold">
              {title}
            </AlertDialogPrimitive.Title>
            <AlertDialogPrimitive.Description className="mt-1.5 text-sm text-fg-muted">
              {description}
            </AlertDialogPrimitive.Description>
            <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <AlertDialogPrimitive.Cancel asChild>
                <Button variant="secondary">{cancelLabel ?? <Trans>Cancel</Trans>}</Button>
              </AlertDialogPrimitive.Cancel>
              <AlertDialogPrimitive.Action asChild>
                <Button variant={tone === 'danger' ? 'danger' : 'primary'} onClick={onConfirm}>
                  {confirmLabel}
                </Button>
              </AlertDialogPrimitive.Action>
            </div>
          </AlertDialogPrimitive.Content>
        </AlertDialogPrimitive.Overlay>
      </AlertDialogPrimitive.Portal>
    </AlertDialogPrimitive.Root>
  );
}
