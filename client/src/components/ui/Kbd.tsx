import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { cn } from '@/lib/cn';

/** Keys whose caps carry a word, or another sign on a Mac. */
const CAPS: Readonly<Record<string, MessageDescriptor>> = {
  Ctrl: msg({ message: 'Ctrl', context: 'key on a keyboard' }),
  Space: msg({ message: 'Space', context: 'key on a keyboard' }),
};

interface KbdProps {
  /** One key or a chord such as `Ctrl+D`, by its English name; each key is drawn as it is printed. */
  keys: string;
  /** Struck out: these keys do nothing now. */
  isOff?: boolean;
  className?: string;
}

/** The keys of a keyboard shortcut. */
export function Kbd({ keys, isOff = false, className }: KbdProps) {
  const { t } = useLingui();
  const isMac = navigator.userAgent.includes('Macintosh');
  return (
    <span className={cn('inline-flex items-center gap-0.5', isOff && 'line-through', className)}>
      {keys.split('+').map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-line bg-subtle px-1 font-sans text-2xs font-medium text-fg-muted"
        >
          {isMac && key === 'Ctrl' ? '⌘' : CAPS[key] ? t(CAPS[key]) : key}
        </kbd>
      ))}
    </span>
  );
}
