import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';

/** What a field gives its control, so that label, hint and error belong to it for everyone. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** Stands at the end of the label's line: “optional”, a link. */
  aside?: ReactNode;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** A control with its label above, and beneath it a hint or, in its place, what is wrong. */
export function Field({ label, hideLabel, hint, error, aside, className, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const described = error ?? hint;
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <div className={cn('flex items-baseline justify-between gap-3', hideLabel && 'sr-only')}>
        <label htmlFor={id} className="text-sm font-medium text-fg">
          {label}
        </label>
        {aside ? <span className="text-xs text-fg-subtle">{aside}</span> : null}
      </div>
      {children({
        id,
        'aria-describedby': described ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? (
        <p id={noteId} role="alert" className="flex gap-1.5 text-sm text-danger-text">
          <Icon icon={CircleAlert} className="mt-0.5" />
          {error}
        </p>
      ) : hint ? (
        <p id={noteId} className="text-sm text-fg-subtle">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
