import { Trans } from '@lingui/react/macro';
import { Clock } from 'lucide-react';
import { useEffect, useState } from 'react';

import { Icon } from '@/components/ui/Icon';
import { useMeetingStore } from '@/store/useMeetingStore';

/** Milliseconds that a message may take before one is told: most take far less, and would only flicker. */
const LATE_MS = 1_000;

/** Says beneath a message that it is on its way, or waits for the server to be back. */
export function PendingNote() {
  const isWaiting = useMeetingStore(({ phase }) => phase === 'reconnecting');
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  const words = isWaiting ? <Trans>Waiting for the connection</Trans> : <Trans>Sending…</Trans>;
  if (!isWaiting && !isLate) return <span className="sr-only">{words}</span>;
  return (
    <p className="flex animate-fade-in items-center gap-1 px-1 pt-1 text-2xs text-fg-subtle">
      <Icon icon={Clock} size="xs" />
      {words}
    </p>
  );
}
