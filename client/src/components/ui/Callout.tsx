import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';

const TONES = {
  neutral: { icon: Info, box: 'bg-subtle text-fg-muted' },
  warning: { icon: TriangleAlert, box: 'bg-warning-soft text-warning-text' },
  danger: { icon: CircleAlert, box: 'bg-danger-soft text-danger-text' },
} as const;

interface CalloutProps {
  tone?: keyof typeof TONES;
  /** Interrupts screen readers: for what just went wrong. */
  urgent?: boolean;
  className?: string;
  children: ReactNode;
}

/** A sentence that matters where it stands: why a form failed, what a device needs. */
export function Callout({ tone = 'neutral', urgent = false, className, children }: CalloutProps) {
  const { icon, box } = TONES[tone];
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className={cn('flex gap-2.5 rounded-lg px-3.5 py-3 text-sm', box, className)}
    >
      <Icon icon={icon} className="mt-0.5" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
