import { cn } from '@/lib/cn';

interface SignalBarsProps {
  /** How many of the three bars are lit. */
  readonly level: 1 | 2 | 3;
  readonly className?: string;
}

/** The bars of a connection, as phones draw them. Decoration: the words stand beside it. */
export function SignalBars({ level, className }: SignalBarsProps) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 12 12"
      className={cn('size-3.5 shrink-0 fill-current', className)}
    >
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={bar * 4 - 3.5}
          y={12 - bar * 3.6}
          width="3"
          height={bar * 3.6}
          rx="0.8"
          opacity={bar <= level ? 1 : 0.35}
        />
      ))}
    </svg>
  );
}
