import { Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import { Link } from 'react-router';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Skeleton } from '@/components/ui/Skeleton';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { usePersonalRoomName } from '@/hooks/usePersonalRoomName';
import type { HostedRoom } from '@/lib/api/models';
import { usePersonalRoom } from '@/queries/ownRooms';

import { PeopleInside } from './PeopleInside';
import { RoomMenu } from './RoomMenu';
import { useCopyLink } from './useCopyLink';

/** One's own room, which always has the same link. */
export function PersonalRoomCard() {
  const { data: room, error, refetch, isFetching } = usePersonalRoom(usePersonalRoomName());
  const errorSentence = useErrorSentence();
  return (
    <Card className="flex flex-col p-5 sm:p-6">
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-base font-semibold">
          <Trans>Your personal room</Trans>
        </h2>
        {room ? (
          <div className="-me-2 -mt-1">
            <RoomMenu room={room} />
          </div>
        ) : null}
      </div>
      {room ? (
        <RoomBody room={room} />
      ) : error ? (
        <>
          <p className="mt-1 mb-5 text-sm text-fg-muted">{errorSentence(error)}</p>
          <Button
            variant="secondary"
            className="mt-auto self-start"
            loading={isFetching}
            onClick={() => void refetch()}
          >
            <Trans>Try again</Trans>
          </Button>
        </>
      ) : (
        <div role="status">
          <span className="sr-only">
            <Trans>Loading your room</Trans>
          </span>
          <Skeleton className="mt-2 mb-6 h-4 w-40" />
          <Skeleton className="h-11 w-full" />
        </div>
      )}
    </Card>
  );
}

function RoomBody({ room }: { room: HostedRoom }) {
  const { t } = useLingui();
  const copyLink = useCopyLink();
  return (
    <>
      <p className="mt-1 mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-fg-muted">
        <span>
          <Trans>
            Always the same link: <span className="whitespace-nowrap select-all">{room.code}</span>
          </Trans>
        </span>
        <PeopleInside count={room.peopleInside} />
      </p>
      <div className="mt-auto flex flex-wrap gap-2 max-sm:*:grow">
        <Button variant="secondary" className="h-11!" asChild>
          <Link
            to={`/${room.code}`}
            aria-label={room.peopleInside > 0 ? t`Join ${room.name}` : t`Start ${room.name}`}
          >
            {room.peopleInside > 0 ? <Trans>Join</Trans> : <Trans>Start</Trans>}
          </Link>
        </Button>
        <Button
          variant="secondary"
          icon={Copy}
          className="h-11!"
          onClick={() => copyLink(room.code)}
        >
          <Trans>Copy link</Trans>
        </Button>
      </div>
    </>
  );
}
