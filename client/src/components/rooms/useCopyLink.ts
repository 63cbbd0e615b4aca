import { useLingui } from '@lingui/react/macro';

import { meetingLink } from '@/lib/roomCode';
import { toast } from '@/store/useToastStore';

const SHOWN_MS = 2500;

/** Gives what copies the link of a room, and says so. */
export function useCopyLink(): (code: string) => void {
  const { t } = useLingui();
  return (code) => {
    navigator.clipboard.writeText(meetingLink(code)).then(
      () => toast({ id: 'copied', tone: 'success', title: t`Link copied`, duration: SHOWN_MS }),
      () => toast({ id: 'copied', tone: 'danger', title: t`The link could not be copied` }),
    );
  };
}
