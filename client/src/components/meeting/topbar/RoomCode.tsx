import { useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

import { Icon } from '@/components/ui/Icon';
import { Tooltip } from '@/components/ui/Tooltip';
import { useMeetingStore } from '@/store/useMeetingStore';

import { useCopyMeetingLink } from '../useCopyMeetingLink';

const CONFIRMATION_MS = 2000;

/** The meeting's code; a click copies the link. */
export function RoomCode() {
  const { t } = useLingui();
  const code = useMeetingStore((state) => state.roomCode);
  const copy = useCopyMeetingLink();
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  if (!code) return null;
  return (
    <Tooltip content={t`Copy meeting link`} side="bottom">
      <button
        type="button"
        aria-label={t`Copy meeting link, code ${code}`}
        onClick={() => {
          copy();
          setCopied(true);
        }}
        className="flex h-9 shrink-0 items-center gap-2 rounded-md px-2.5 text-sm text-fg-muted transition-colors hover:bg-subtle hover:text-fg"
      >
        <span dir="ltr" className="tabular-nums">
          {code}
        </span>
        <Icon icon={isCopied ? Check : Copy} />
      </button>
    </Tooltip>
  );
}
