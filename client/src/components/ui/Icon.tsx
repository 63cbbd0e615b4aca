import type { LucideIcon, LucideProps } from 'lucide-react';

import { cn } from '@/lib/cn';

const SIZES = {
  xs: 'size-3.5',
  sm: 'size-4',
  md: 'size-5',
  lg: 'size-6',
  xl: 'size-8',
} as const;

export type IconSize = keyof typeof SIZES;

interface IconProps extends Omit<LucideProps, 'size' | 'ref'> {
  icon: LucideIcon;
  size?: IconSize;
}

/** A Lucide icon at the product's one stroke width, hidden from screen readers: words stand beside it. */
export function Icon({ icon: Glyph, size = 'sm', className, ...props }: IconProps) {
  return (
    <Glyph
      aria-hidden="true"
      focusable="false"
      strokeWidth={1.75}
      className={cn(SIZES[size], 'shrink-0', className)}
      {...props}
    />
  );
}
