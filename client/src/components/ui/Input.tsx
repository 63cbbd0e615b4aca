import type { ComponentProps } from 'react';

import { cn } from '@/lib/cn';

/** How every field that takes text looks; 16 px, so that phones do not zoom in on focus. */
export const inputClasses = cn(
  'h-11 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-fg',
  'transition-[border-color,box-shadow] duration-100 placeholder:text-fg-subtle',
  'hover:border-fg-subtle focus-visible:border-ring focus-visible:outline-1 focus-visible:outline-offset-0',
  'aria-invalid:border-danger aria-invalid:focus-visible:outline-danger',
  'disabled:cursor-not-allowed disabled:bg-subtle disabled:text-fg-subtle',
);

/** One line of text. Give it its label by `Field`. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return <input type={type} className={cn(inputClasses, className)} {...props} />;
}
