import { Trans, useLingui } from '@lingui/react/macro';
import { Video } from 'lucide-react';
import { Link, useNavigate } from 'react-router';

import { Button } from '@/components/ui/Button';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { MeetingDetails } from '@/lib/api/models';
import { useCreateRoom } from '@/queries/rooms';
import { toast } from '@/store/useToastStore';

/** Back into the meeting or its room; where that was closed, into a new one of the same name. */
export function MeetAgain({ meeting: { room, title, endedAt } }: { meeting: MeetingDetails }) {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const navigate = useNavigate();
  const create = useCreateRoom();
  if (room.isActive) {
    return (
      <Button icon={Video} asChild>
        <Link to={`/${room.code}`}>
          {endedAt === null ? <Trans>Join now</Trans> : <Trans>Meet again</Trans>}
        </Link>
      </Button>
    );
  }
  const start = () =>
    create.mutate(
      { name: title, kind: 'one-off' },
      {
        onSuccess: ({ code }) => void navigate(`/${code}`),
        onError: (error) =>
          toast({
            tone: 'danger',
            title: t`The meeting could not be started`,
            description: errorSentence(error),
          }),
      },
    );
  return (
    <Button icon={Video} loading={create.isPending} onClick={start}>
      <Trans>Meet again</Trans>
    </Button>
  );
}
