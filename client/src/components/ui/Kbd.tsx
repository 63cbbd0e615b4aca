import { cn } from '@/lib/cn';

interface KbdProps {
  /** One key or a chord such as `Ctrl+D`; each key is drawn on its own. */
  keys: string;
  className?: string;
}

/** The keys of a keyboard shortcut. */
export function Kbd({ keys, className }: KbdProps) {
  return (
    <span className={cn('inline-flex items-center gap-0.5', className)}>
      {keys.split('+').map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-subtle px-1 font-sans text-2xs font-medium text-fg-muted"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
