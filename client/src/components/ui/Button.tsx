import { cva, type VariantProps } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';
import { Spinner } from './Spinner';

export const buttonVariants = cva(
  [
    'relative inline-flex shrink-0 items-center justify-center font-medium whitespace-nowrap select-none',
    'transition-[background-color,border-color,color,opacity] duration-100',
    'disabled:pointer-events-none disabled:opacity-50',
    'aria-disabled:pointer-events-none aria-disabled:opacity-50',
    'aria-busy:pointer-events-none',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-accent text-accent-fg shadow-1 hover:bg-accent-hover active:bg-accent-hover',
        secondary: 'border border-line bg-control text-fg shadow-1 hover:bg-subtle-hover',
        soft: 'bg-subtle text-fg hover:bg-subtle-hover',
        ghost: 'text-fg-muted hover:bg-subtle hover:text-fg',
        danger: 'bg-danger text-danger-fg hover:bg-danger-hover',
        'danger-ghost': 'text-danger-text hover:bg-danger-soft',
      },
      size: {
        sm: 'h-8 gap-1.5 rounded-md px-3 text-sm pointer-coarse:h-11',
        md: 'h-10 gap-2 rounded-md px-4 text-sm pointer-coarse:h-11',
        lg: 'h-12 gap-2.5 rounded-lg px-6 text-base',
      },
      block: { true: 'w-full', false: '' },
    },
    defaultVariants: { variant: 'primary', size: 'md', block: false },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Stands before the words; replaced by a spinner while loading. */
  icon?: LucideIcon;
  /** Shows a spinner and takes no more clicks, without losing the focus as `disabled` would. */
  loading?: boolean;
  /** Gives its looks to its only child, a link for instance, instead of drawing a button. */
  asChild?: boolean;
}

/** The button of the product: `primary` once per view, `secondary` beside it, `ghost` in toolbars. */
export function Button({
  variant,
  size,
  block,
  icon,
  loading = false,
  asChild = false,
  className,
  children,
  ...props
}: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  const glyph = size === 'lg' ? 'md' : 'sm';
  return (
    <Element
      {...(asChild ? {} : { type: 'button' as const })}
      {...(loading ? { 'aria-busy': true, 'aria-disabled': true } : {})}
      className={cn(buttonVariants({ variant, size, block }), loading && 'opacity-100!', className)}
      {...props}
      {...(loading ? { onClick: (event) => event.preventDefault() } : {})}
    >
      {loading ? <Spinner size={glyph} /> : icon ? <Icon icon={icon} size={glyph} /> : null}
      <Slot.Slottable>{children}</Slot.Slottable>
    </Element>
  );
}
