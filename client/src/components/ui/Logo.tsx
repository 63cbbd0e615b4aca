import { cn } from '@/lib/cn';

interface LogoProps {
  /** `mark`: the sign alone, for narrow places. */
  variant?: 'full' | 'mark';
  className?: string;
}

/** The name of the product with its sign: two people, and the line between them. */
export function Logo({ variant = 'full', className }: LogoProps) {
  return (
    <span className={cn('inline-flex items-center gap-2.5 text-fg', className)}>
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
        <rect width="32" height="32" rx="9" className="fill-accent" />
        <path
          d="M10.5 21.5 21.5 10.5"
          className="stroke-accent-fg"
          strokeWidth="2.5"
          strokeLinecap="round"
          opacity="0.55"
        />
        <circle cx="10.5" cy="21.5" r="4" className="fill-accent-fg" />
        <circle cx="21.5" cy="10.5" r="4" className="fill-accent-fg" />
      </svg>
      {variant === 'full' ? (
        <span className="text-[1.0625rem] font-semibold tracking-[-0.02em] whitespace-nowrap">
          Neuron Meet
        </span>
      ) : (
        <span className="sr-only">Neuron Meet</span>
      )}
    </span>
  );
}
