import { useLingui } from '@lingui/react/macro';

import { meetingLink } from '@/lib/roomCode';
import { useMeetingStore } from '@/store/useMeetingStore';
import { toast } from '@/store/useToastStore';

/** Puts the meeting's link on the clipboard and says so. */
export function useCopyMeetingLink(): () => void {
  const { t } = useLingui();
  const code = useMeetingStore((state) => state.roomCode ?? '');
  return () => {
    const link = meetingLink(code);
    navigator.clipboard.writeText(link).then(
      () => toast({ id: 'link', title: t`Meeting link copied`, tone: 'success' }),
      () =>
        toast({
          id: 'link',
          title: t`Your browser did not let us copy the link`,
          description: link,
        }),
    );
  };
}
