import { lazy, Suspense, useCallback, useEffect, useState } from 'react';

import { PreJoin } from '@/components/prejoin/PreJoin';
import { PageLoading } from '@/components/shell/PageLoading';
import { useMeeting } from '@/hooks/meetingContext';
import { useLoadAhead } from '@/hooks/useLoadAhead';
import type { RoomPreview } from '@/lib/api/models';
import type { EntryKeys } from '@/meeting/Meeting';
import { rememberedMeeting } from '@/meeting/rememberedMeeting';
import { useRoomByCode } from '@/queries/rooms';
import { useAuthStore } from '@/store/useAuthStore';
import { useMeetingStore, type MeetingError } from '@/store/useMeetingStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import {
  BrokenScreen,
  ElsewhereScreen,
  EndedScreen,
  GuestsRefusedScreen,
  LeftScreen,
  SignedOutScreen,
  TurnedAwayScreen,
  UnknownRoomScreen,
} from './lazyEndScreens';

const WaitingRoom = lazy(() =>
  import('@/components/prejoin/WaitingRoom').then((module) => ({ default: module.WaitingRoom })),
);

const loadMeetingScreen = () =>
  import('./MeetingScreen').then((module) => ({ default: module.MeetingScreen }));

const BEHIND_THE_DOOR = [loadMeetingScreen];

const MeetingScreen = lazy(loadMeetingScreen);
const EarlyArrival = lazy(() =>
  import('./EarlyArrival').then((module) => ({ default: module.EarlyArrival })),
);

interface MeetingStagesProps {
  code: string;
  /** The token of the invitation that one came by. */
  invitation: string | null;
  /** Only the first visit goes straight back into a meeting that a reload interrupted. */
  isFirstVisit: boolean;
  /** Starts over, at the door. */
  onReturn: () => void;
}

/** What a meeting's address shows, by where the person stands. */
export function MeetingStages(props: MeetingStagesProps) {
  return (
    <Suspense fallback={<PageLoading />}>
      <CurrentStage {...props} />
    </Suspense>
  );
}

function CurrentStage({ code, invitation, isFirstVisit, onReturn }: MeetingStagesProps) {
  const phase = useMeetingStore((state) => state.phase);
  const roomName = useMeetingStore((state) => state.roomName);
  const isRoomClosed = useMeetingStore((state) => state.isRoomClosed);
  const { join, knockAgain, useHere, name, isGoingBack } = useJoining(
    code,
    invitation,
    isFirstVisit,
  );

  switch (phase) {
    case 'joined':
    case 'reconnecting':
      return <MeetingScreen />;
    case 'waiting':
      return <WaitingRoom code={code} name={name} />;
    case 'left':
      return <LeftScreen roomName={roomName} onReturn={onReturn} />;
    case 'removed':
      return <TurnedAwayScreen onKnockAgain={knockAgain} />;
    case 'elsewhere':
      return <ElsewhereScreen onUseHere={useHere} />;
    case 'ended':
      return <EndedScreen roomName={roomName} onReturn={isRoomClosed ? null : onReturn} />;
    case 'failed':
      return <FailedStage code={code} onJoin={join} onReturn={onReturn} />;
    case 'idle':
    case 'joining':
      if (isGoingBack) return <PageLoading />;
      return (
        <Door
          code={code}
          error={null}
          joining={phase === 'joining'}
          onJoin={join}
          onReturn={onReturn}
        />
      );
  }
}

/** What went wrong: inside, or at the door. */
function FailedStage({ code, onJoin, onReturn }: Omit<DoorProps, 'error' | 'joining'>) {
  const wasInside = useMeetingStore((state) => state.roomId !== null);
  const error = useMeetingStore((state) => state.error);
  if (error?.code === 'SIGNED_OUT') return <SignedOutScreen code={code} onReturn={onReturn} />;
  if (wasInside) return <BrokenScreen error={error} onReturn={onReturn} />;
  return <Door code={code} error={error} joining={false} onJoin={onJoin} onReturn={onReturn} />;
}

interface Joining {
  join: (name: string, passcode: string | null) => void;
  /** Asks to come in once more, as before. */
  knockAgain: () => void;
  /** The name one joined under, or asked to. */
  name: string;
  /** Takes the meeting from another tab. */
  useHere: () => void;
  /** On the way into a meeting that one is in already: a reload interrupted it, or another tab has it. */
  isGoingBack: boolean;
}

function useJoining(code: string, invitation: string | null, isFirstVisit: boolean): Joining {
  const meeting = useMeeting();
  const signedIn = useAuthStore((state) => state.token !== null);
  const updatePreferences = usePreferencesStore((state) => state.update);
  const [interrupted] = useState(() =>
    isFirstVisit && wasReloaded() ? rememberedMeeting(code) : null,
  );
  const [name, setName] = useState(interrupted?.displayName ?? '');
  const [takesOver, setTakesOver] = useState(false);
  const [keys, setKeys] = useState<EntryKeys>(interrupted ?? { passcode: null, invitation });

  useEffect(() => {
    if (!interrupted) return;
    void meeting.join(code, interrupted.displayName, interrupted);
    void loadMeetingScreen();
  }, [meeting, code, interrupted]);
  // Once the door is drawn, for it would compete with that; while one looks into the mirror.
  useLoadAhead(BEHIND_THE_DOOR);

  const join = (chosen: string, passcode: string | null) => {
    // An invitation that was refused is no obstacle to coming without it.
    const isSpent = useMeetingStore.getState().error?.code.startsWith('INVITATION_') ?? false;
    const brought = { passcode, invitation: isSpent ? null : invitation };
    setName(chosen);
    setKeys(brought);
    if (!signedIn) updatePreferences({ guestName: chosen });
    void meeting.join(code, chosen, brought);
    void loadMeetingScreen();
  };
  const knockAgain = () => void meeting.join(code, name, keys);
  const useHere = () => {
    setTakesOver(true);
    void meeting.useHere();
    void loadMeetingScreen();
  };
  return { join, knockAgain, useHere, name, isGoingBack: interrupted !== null || takesOver };
}

/** Whether this page is shown because it was loaded again, not because its link was opened. */
function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
}

interface DoorProps {
  code: string;
  /** Why the last try to get in failed. */
  error: MeetingError | null;
  joining: boolean;
  onJoin: (name: string, passcode: string | null) => void;
  onReturn: () => void;
}

/** Before the meeting: the pre-join page, or why there is nothing to join. */
function Door({ code, error, joining, onJoin, onReturn }: DoorProps) {
  const { data: room, error: lookupError, refetch } = useRoomByCode(code);
  const isGuest = useAuthStore((state) => state.token === null);

  const problem = error?.code ?? (room ? undefined : lookupError?.code);
  if (problem === 'NOT_FOUND') return <UnknownRoomScreen code={code} />;
  if (problem === 'GUESTS_NOT_ALLOWED' || (isGuest && room?.settings.allowGuestAccess === false)) {
    return <GuestsRefusedScreen code={code} />;
  }
  if (problem === 'UNAUTHORIZED') {
    return <SignedOutScreen code={code} onReturn={onReturn} />;
  }
  if (lookupError && !room) {
    return <BrokenScreen error={lookupError} onReturn={() => void refetch()} />;
  }
  if (room && !room.isActive) return <EndedScreen roomName={room.name} onReturn={null} />;
  return <OpenDoor code={code} room={room} error={error} joining={joining} onJoin={onJoin} />;
}

interface OpenDoorProps extends Omit<DoorProps, 'onReturn'> {
  room: RoomPreview | undefined;
}

/** The pre-join page; for whoever comes before a scheduled meeting, first how long that is. */
function OpenDoor(door: OpenDoorProps) {
  const { room, error, joining } = door;
  const [openedAt] = useState(() => Date.now());
  const [isReady, setIsReady] = useState(false);
  const goOn = useCallback(() => setIsReady(true), []);
  const next = room?.nextOccurrence;
  // What became of asking to come in is told at the door.
  const staysHere = isReady || joining || error !== null;
  if (room && next && Date.parse(next.startsAt) > openedAt && !staysHere) {
    return (
      <Suspense fallback={<PageLoading />}>
        <EarlyArrival room={room} next={next} onReady={goOn} />
      </Suspense>
    );
  }
  return <PreJoin {...door} />;
}
