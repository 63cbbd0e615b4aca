import { useLingui } from '@lingui/react/macro';
import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import { Toast as ToastPrimitive } from 'radix-ui';

import { cn } from '@/lib/cn';
import { useToastStore, type Toast, type ToastTone } from '@/store/useToastStore';

import { buttonVariants } from './Button';
import { Icon } from './Icon';

const TONES: Record<ToastTone, { icon: LucideIcon; colour: string }> = {
  neutral: { icon: Info, colour: 'text-fg-muted' },
  success: { icon: CircleCheck, colour: 'text-accent-text' },
  warning: { icon: TriangleAlert, colour: 'text-warning-text' },
  danger: { icon: CircleAlert, colour: 'text-danger-text' },
};

const DEFAULT_DURATION_MS = 5000;

/** Radix puts the key that leads to the notices in its place. */
const HOTKEY = '{hotkey}';

/** The notices of `useToastStore`, in the top corner, read out by screen readers; F8 moves the focus there. */
export function ToastList() {
  const { t } = useLingui();
  const toasts = useToastStore((state) => state.toasts);
  return (
    <ToastPrimitive.Provider label={t`Notice`} swipeDirection="up" duration={DEFAULT_DURATION_MS}>
      {toasts.map((toast) => (
        <ToastCard key={toast.key} toast={toast} />
      ))}
      <ToastPrimitive.Viewport
        label={t`Notices (${HOTKEY})`}
        className="fixed inset-x-0 top-0 z-60 mx-auto flex w-full max-w-104 flex-col gap-2 p-3 pt-[max(0.75rem,env(safe-area-inset-top))] outline-none sm:p-4"
      />
    </ToastPrimitive.Provider>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useLingui();
  const dismiss = useToastStore((state) => state.dismiss);
  const { icon, colour } = TONES[toast.tone ?? 'neutral'];
  const silence = toast.isSilent ? { 'data-radix-toast-announce-exclude': '' } : {};
  return (
    <ToastPrimitive.Root
      duration={toast.duration ?? DEFAULT_DURATION_MS}
      type={toast.tone === 'danger' ? 'foreground' : 'background'}
      onOpenChange={(open) => {
        if (!open) dismiss(toast.id);
      }}
      className={cn(
        'pointer-events-auto flex items-start gap-3 rounded-lg border border-line bg-raised py-3 ps-4 pe-2 text-fg shadow-3',
        'animate-pop-in data-[swipe=cancel]:translate-y-0 data-[swipe=move]:translate-y-(--radix-toast-swipe-move-y)',
      )}
    >
      <Icon icon={icon} size="md" className={cn('my-1', colour)} />
      <div {...silence} className="min-w-0 flex-1 py-1">
        <ToastPrimitive.Title className="text-sm font-medium">{toast.title}</ToastPrimitive.Title>
        {toast.description ? (
          <ToastPrimitive.Description className="mt-0.5 text-sm text-fg-muted">
            {toast.description}
          </ToastPrimitive.Description>
        ) : null}
      </div>
      {toast.action ? (
        <ToastPrimitive.Action
          altText={toast.action.label}
          onClick={toast.action.onSelect}
          className={buttonVariants({ variant: 'soft', size: 'sm' })}
        >
          {toast.action.label}
        </ToastPrimitive.Action>
      ) : null}
      <ToastPrimitive.Close
        aria-label={t`Dismiss`}
        className="flex size-8 items-center justify-center rounded-md text-fg-subtle hover:bg-subtle hover:text-fg pointer-coarse:size-11"
      >
        <Icon icon={X} />
      </ToastPrimitive.Close>
    </ToastPrimitive.Root>
  );
}
