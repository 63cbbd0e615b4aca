import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  description?: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
  className?: string;
}

/** Says kindly that there is nothing here yet, and what would put something here. */
export function EmptyState({ icon, title, description, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center px-6 py-12 text-center', className)}>
      <span className="mb-4 flex size-12 items-center justify-center rounded-full bg-subtle text-fg-muted">
        <Icon icon={icon} size="lg" />
      </span>
      <p className="font-medium text-fg">{title}</p>
      {description ? <p className="mt-1 max-w-80 text-sm text-fg-muted">{description}</p> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
