import type { ComponentProps } from 'react';

import { cn } from '@/lib/cn';

/** A surface that holds one thing. Give it its padding. */
export function Card({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn('rounded-xl border border-line bg-surface shadow-1', className)}
      {...props}
    />
  );
}
