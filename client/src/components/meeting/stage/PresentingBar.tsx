import { Trans } from '@lingui/react/macro';
import { MonitorUp, MonitorX } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { useMeeting } from '@/hooks/meetingContext';

import { useOwnParticipant } from '../useOwnParticipant';

/** Says that one presents, and stops it. There is no tile for it: it would show itself for ever. */
export function PresentingBar() {
  const meeting = useMeeting();
  const isPresenting = useOwnParticipant()?.isScreenSharing ?? false;
  if (!isPresenting) return null;
  return (
    <div
      role="status"
      className="mx-auto flex max-w-full animate-pop-in items-center gap-2 rounded-full bg-accent-soft py-1 ps-4 pe-1 text-accent-text"
    >
      <Icon icon={MonitorUp} size="sm" />
      <span className="truncate text-sm font-medium">
        <Trans>You are presenting to everyone</Trans>
      </span>
      <Button variant="soft" size="sm" icon={MonitorX} onClick={() => meeting.screen.stop()}>
        <Trans>Stop presenting</Trans>
      </Button>
    </div>
  );
}
