import { Trans } from '@lingui/react/macro';
import { Video } from 'lucide-react';
import { Link } from 'react-router';

import { Button } from '@/components/ui/Button';
import { useStartMeeting } from '@/hooks/useStartMeeting';
import type { MeetingDetails } from '@/lib/api/models';

/** Back into the meeting or its room; where that was closed, into a new one of the same name. */
export function MeetAgain({ meeting: { room, title, endedAt } }: { meeting: MeetingDetails }) {
  const { start, isPending } = useStartMeeting({ name: title, kind: 'one-off' });
  if (room.isActive) {
    return (
      <Button icon={Video} asChild>
        <Link to={`/${room.code}`}>
          {endedAt === null ? <Trans>Join now</Trans> : <Trans>Meet again</Trans>}
        </Link>
      </Button>
    );
  }
  return (
    <Button icon={Video} loading={isPending} onClick={start}>
      <Trans>Meet again</Trans>
    </Button>
  );
}
