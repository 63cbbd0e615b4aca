import { cn } from '@/lib/cn';

interface ControlCaptionProps {
  readonly isOff?: boolean;
  readonly children: string;
}

/** The state of a control in a word beneath it, where the screen is tall enough for words. */
export function ControlCaption({ isOff = false, children }: ControlCaptionProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'hidden text-2xs font-medium whitespace-nowrap select-none sm:[@media(min-height:600px)]:block',
        isOff ? 'text-danger-text' : 'text-fg-subtle',
      )}
    >
      {children}
    </span>
  );
}
