import { useLingui } from '@lingui/react/macro';

import { cn } from '@/lib/cn';

import { formatTime } from './formatTime';

/** When something was written. */
export function MessageTime({
  timestamp,
  className,
}: {
  readonly timestamp: string;
  readonly className?: string;
}) {
  const { i18n } = useLingui();
  return (
    <time dateTime={timestamp} className={cn('shrink-0 tabular-nums', className)}>
      {formatTime(timestamp, i18n.locale)}
    </time>
  );
}
