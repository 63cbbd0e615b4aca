import { cn } from '@/lib/cn';

/** Holds the place of what is loading. Give it the size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={cn('animate-breathe rounded-md bg-subtle', className)} />
  );
}
