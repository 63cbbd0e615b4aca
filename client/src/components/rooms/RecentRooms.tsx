import { CalendarPlus, CloudOff } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { EmptyState } from '@/components/ui/EmptyState';
import { Skeleton } from '@/components/ui/Skeleton';
import { useMyRooms } from '@/queries/rooms';

import { RoomRow } from './RoomRow';

const SKELETON_ROWS = ['first', 'second', 'third'];

/** The rooms one hosted or joined, the newest first; while loading, empty and failed too. */
export function RecentRooms() {
  const { data: rooms, error, refetch, isFetching } = useMyRooms();
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
          icon={CalendarPlus}
          title="No meetings yet"
          description="Start one above, or join with a link. The meetings you were in are kept here, ready to be opened again."
        />
      </Card>
    );
  }
  if (error) {
    return (
      <Card>
        <EmptyState
          icon={CloudOff}
          title="Your meetings could not be loaded"
          description={error.message}
          action={
            <Button variant="secondary" loading={isFetching} onClick={() => void refetch()}>
              Try again
            </Button>
          }
        />
      </Card>
    );
  }
  return <LoadingRooms />;
}

function LoadingRooms() {
  return (
    <Card>
      <div role="status" className="divide-y divide-line">
        <span className="sr-only">Loading your meetings</span>
        {SKELETON_ROWS.map((row) => (
          <div key={row} className="flex items-center gap-4 px-4 py-4 sm:px-5">
            <Skeleton className="size-10 rounded-lg!" />
            <div className="flex-1">
              <Skeleton className="h-4 w-44" />
              <Skeleton className="mt-2 h-3 w-28" />
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}
