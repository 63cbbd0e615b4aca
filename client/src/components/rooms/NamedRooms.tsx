import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, DoorOpen, KeyRound, Lock } from 'lucide-react';
import { Link } from 'react-router';

import { LoadFailure } from '@/components/shell/LoadFailure';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { EmptyState } from '@/components/ui/EmptyState';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import type { HostedRoom } from '@/lib/api/models';
import { useNamedRooms } from '@/queries/ownRooms';

import { LoadingRows } from './LoadingRows';
import { PeopleInside } from './PeopleInside';
import { RoomMenu } from './RoomMenu';
import { useCopyLink } from './useCopyLink';

/** One's rooms that meet again and again; while loading, empty and failed too. */
export function NamedRooms() {
  const { t } = useLingui();
  const { data: rooms, error, refetch, isFetching } = useNamedRooms();
  if (rooms && rooms.length > 0) {
    return (
      <Card>
        <ul className="divide-y divide-line">
          {rooms.map((room) => (
            <RoomRow key={room.id} room={room} />
          ))}
        </ul>
      </Card>
    );
  }
  if (rooms) {
    return (
      <Card>
        <EmptyState
          icon={DoorOpen}
          title={t`No rooms yet`}
          description={t`Make a room for a meeting that comes again: its link and its settings stay.`}
        />
      </Card>
    );
  }
  if (!error) return <LoadingRows label={t`Loading your rooms`} />;
  return (
    <LoadFailure
      title={t`Your rooms could not be loaded`}
      error={error}
      retrying={isFetching}
      onRetry={() => void refetch()}
    />
  );
}

function RoomRow({ room }: { room: HostedRoom }) {
  const { t } = useLingui();
  const copyLink = useCopyLink();
  const isBusy = room.peopleInside > 0;
  return (
    <li className="flex items-center gap-3 px-4 py-3.5 sm:gap-4 sm:px-5">
      <span className="hidden size-10 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent-text sm:flex">
        <Icon icon={DoorOpen} size="md" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 truncate text-sm font-medium">{room.name}</span>
          <PeopleInside count={room.peopleInside} />
        </p>
        <p className="mt-0.5 flex items-center gap-2 text-sm text-fg-subtle">
          <span className="select-all">{room.code}</span>
          {room.settings.hasPasscode ? <Mark icon={KeyRound} label={t`With a passcode`} /> : null}
          {room.isLocked ? <Mark icon={Lock} label={t`Locked`} /> : null}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-1">
        <Button variant={isBusy ? 'primary' : 'secondary'} size="sm" asChild className="me-1">
          <Link
            to={`/${room.code}`}
            aria-label={isBusy ? t`Join ${room.name}` : t`Start ${room.name}`}
          >
            {isBusy ? <Trans>Join</Trans> : <Trans>Start</Trans>}
          </Link>
        </Button>
        <span className="hidden sm:contents">
          <IconButton
            icon={Copy}
            size="sm"
            label={t`Copy the link of ${room.name}`}
            onClick={() => copyLink(room.code)}
          />
        </span>
        <RoomMenu room={room} />
      </div>
    </li>
  );
}

function Mark({ icon, label }: { icon: typeof Lock; label: string }) {
  return (
    <span title={label}>
      <Icon icon={icon} />
      <span className="sr-only">{label}</span>
    </span>
  );
}
