import { LoaderCircle } from 'lucide-react';

import { cn } from '@/lib/cn';

import { Icon, type IconSize } from './Icon';

interface SpinnerProps {
  size?: IconSize;
  /** Read by screen readers; leave it out where words beside it already say that something loads. */
  label?: string;
  className?: string;
}

/** Something is on its way. It keeps turning, slower, under reduced motion: it is information. */
export function Spinner({ size = 'sm', label, className }: SpinnerProps) {
  return (
    <span role={label ? 'status' : undefined} className={cn('inline-flex', className)}>
      <Icon icon={LoaderCircle} size={size} className="spinner" />
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}
