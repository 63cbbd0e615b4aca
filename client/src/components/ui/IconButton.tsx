import { useLingui } from '@lingui/react/macro';
import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';
import { Spinner } from './Spinner';
import { Tooltip } from './Tooltip';

const iconButtonVariants = cva(
  [
    'relative inline-flex shrink-0 items-center justify-center select-none',
    'transition-[background-color,border-color,color,opacity] duration-100',
    'disabled:pointer-events-none disabled:opacity-50',
  ],
  {
    variants: {
      variant: {
        ghost: 'text-fg-muted hover:bg-subtle hover:text-fg data-[state=open]:bg-subtle',
        secondary: 'border border-line bg-control text-fg shadow-1 hover:bg-subtle-hover',
        /** A control of the meeting that is on or neutral. */
        control: 'bg-subtle text-fg hover:bg-subtle-hover data-[state=open]:bg-subtle-hover',
        /** A control in use: a hand that is up, a panel that is open, a screen that is shared. */
        active: 'bg-accent text-accent-fg hover:bg-accent-hover',
        /** Microphone or camera off: other colour, other icon, other words. */
        off: 'bg-danger-soft text-danger-text hover:brightness-110',
        danger: 'bg-danger text-danger-fg hover:bg-danger-hover',
      },
      size: {
        sm: 'size-8 pointer-coarse:size-11',
        md: 'size-10 pointer-coarse:size-11',
        lg: 'size-12',
      },
      shape: {
        square: 'rounded-md',
        round: 'rounded-full',
        wide: 'w-16! rounded-full',
      },
    },
    defaultVariants: { variant: 'ghost', size: 'md', shape: 'square' },
  },
);

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'children'>, VariantProps<typeof iconButtonVariants> {
  icon: LucideIcon;
  /** What it does, as a verb: the accessible name and the tooltip. */
  label: string;
  /** Keys that do the same, shown in the tooltip. */
  shortcut?: string | undefined;
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
  /** A number in the corner (unread messages); nothing is shown for 0. */
  count?: number;
  loading?: boolean;
}

/** A button that is only an icon: named for everyone, with a tooltip that tells its shortcut. */
export function IconButton({
  icon,
  label,
  shortcut,
  tooltipSide = 'top',
  variant,
  size,
  shape,
  count = 0,
  loading = false,
  className,
  ...props
}: IconButtonProps) {
  const { t } = useLingui();
  const name = count > 0 ? t`${label} (${count} new)` : label;
  return (
    <Tooltip content={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        aria-label={name}
        aria-busy={loading || undefined}
        className={cn(iconButtonVariants({ variant, size, shape }), className)}
        {...props}
      >
        {loading ? <Spinner size="md" /> : <Icon icon={icon} size={size === 'sm' ? 'sm' : 'md'} />}
        {count > 0 ? <CountBadge count={count} /> : null}
      </button>
    </Tooltip>
  );
}

function CountBadge({ count }: { count: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute -end-1 -top-1 flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1 text-2xs font-semibold text-accent-fg tabular-nums ring-2 ring-canvas"
    >
      {count > 99 ? '99+' : count}
    </span>
  );
}
