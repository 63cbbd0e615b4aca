import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';

import { Page } from '@/components/shell/Page';
import { Skeleton } from '@/components/ui/Skeleton';
import { useMeeting } from '@/hooks/meetingContext';
import type { PresentParticipant, RoomPreview } from '@/lib/api/models';
import { useRoomPresence } from '@/queries/rooms';
import { useAuthStore } from '@/store/useAuthStore';
import type { MeetingError } from '@/store/useMeetingStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { CameraPreview } from './CameraPreview';
import { TestConnectionButton } from './connectiontest/TestConnectionButton';
import { DeviceNotice } from './DeviceNotice';
import { DevicePickers } from './DevicePickers';
import { DoorHeader } from './DoorHeader';
import { JoinForm } from './JoinForm';
import { WhoIsInside } from './WhoIsInside';

const DoorNote = lazy(() => import('./DoorNote').then((module) => ({ default: module.DoorNote })));

interface PreJoinProps {
  code: string;
  /** Undefined while it is being looked up. */
  room: RoomPreview | undefined;
  /** Why the last try to get in failed. */
  error: MeetingError | null;
  joining: boolean;
  onJoin: (name: string, passcode: string | null) => void;
}

/** Before the meeting: how one looks and sounds, under which name, and who is there already. */
export function PreJoin({ code, room, error, joining, onJoin }: PreJoinProps) {
  const { t } = useLingui();
  const user = useAuthStore((state) => state.user);
  const guestName = usePreferencesStore((state) => state.guestName);
  const [name, setName] = useState(user?.displayName ?? guestName);
  const meeting = useMeeting();
  // The lists of devices are much to draw, and nobody opens them before the page is there.
  const showsDevices = useDeferredValue(true, false);

  useEffect(() => {
    // The name is told when joining; here it only opens devices and connection ahead of that.
    void meeting.prepare();
  }, [meeting]);

  return (
    <>
      <DoorHeader />
      <Page
        title={room?.name ?? t`Join the meeting`}
        className="mx-auto flex w-full max-w-2xl items-center px-4 pt-2 pb-12 sm:px-8 lg:min-h-[calc(100dvh-8rem)] lg:max-w-7xl beside:max-w-none beside:pb-4"
      >
        {/* One order for eyes, keyboards and screen readers; wide screens and phones on their side put it into two columns. */}
        <div className="flex w-full flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[1fr_1fr_auto] lg:gap-x-14 lg:gap-y-4 beside:grid beside:grid-cols-[minmax(0,1fr)_18rem] beside:grid-rows-[auto_1fr_auto] beside:gap-x-6 beside:gap-y-3">
          <div className="min-w-0 lg:col-start-2 lg:row-start-1 lg:self-end lg:pb-2 beside:col-start-2 beside:row-start-1">
            <RoomIntroduction code={code} room={room} />
          </div>
          <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1 beside:col-start-1 beside:row-span-2 beside:row-start-1">
            <CameraPreview name={name.trim()} />
          </div>
          <div className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-start-2 beside:col-start-2 beside:row-start-2">
            <JoinForm
              name={name}
              accountName={user?.displayName}
              onNameChange={setName}
              onJoin={onJoin}
              joining={joining}
              disabled={!room}
              asksPasscode={asksPasscode(room, error, user?.id)}
              asksToJoin={room?.settings.waitingRoom === true && room.host.id !== user?.id}
            />
            <Suspense>
              <DoorNote code={code} room={room} error={error} />
            </Suspense>
          </div>
          <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-start-3 beside:col-start-1 beside:row-start-3">
            <DeviceNotice />
            {showsDevices ? <DevicePickers /> : null}
            {room ? <TestConnectionButton code={code} /> : null}
          </div>
        </div>
      </Page>
    </>
  );
}

/** Whether to ask for a passcode; co-hosts and invited people may leave it empty. */
function asksPasscode(
  room: RoomPreview | undefined,
  error: MeetingError | null,
  userId: string | undefined,
): boolean {
  if (error?.code === 'PASSCODE_REQUIRED' || error?.code === 'PASSCODE_WRONG') return true;
  return room !== undefined && room.settings.hasPasscode && room.host.id !== userId;
}

function RoomIntroduction({ code, room }: Pick<PreJoinProps, 'code' | 'room'>) {
  const { data: people } = useRoomPresence(code, room !== undefined);
  const isHost = useAuthStore((state) => state.user !== null && state.user.id === room?.host.id);
  return (
    <div className="flex flex-col gap-4">
      {room ? (
        <div>
          <h1 className="line-clamp-3 text-3xl font-semibold tracking-tight beside:text-2xl">
            {room.name}
          </h1>
          <p className="mt-1.5 truncate text-sm text-fg-subtle">
            {isHost ? (
              <Trans>You are the host</Trans>
            ) : (
              <Trans>Hosted by {room.host.displayName}</Trans>
            )}
          </p>
        </div>
      ) : (
        <div role="status">
          <span className="sr-only">
            <Trans>Looking up the meeting</Trans>
          </span>
          <Skeleton className="h-9 w-56" />
          <Skeleton className="mt-3 h-4 w-40" />
        </div>
      )}
      {tellsWhoIsInside(room, people) ? <WhoIsInside people={people} /> : null}
    </div>
  );
}

/** A room that keeps its door does not tell everybody; what it does not tell is not that nobody is there. */
function tellsWhoIsInside(
  room: RoomPreview | undefined,
  people: readonly PresentParticipant[] | undefined,
): boolean {
  const keepsDoor = room?.settings.waitingRoom === true || room?.settings.hasPasscode === true;
  return !keepsDoor || (people?.length ?? 0) > 0;
}
