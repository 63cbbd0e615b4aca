import { useLingui } from '@lingui/react/macro';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';

import { markMessagesSeen } from '@/components/meeting/chat/useUnreadMessages';
import { CaptionsArea } from '@/components/meeting/captions/CaptionsArea';
import { ControlBar } from '@/components/meeting/controls/ControlBar';
import { PanelControls } from '@/components/meeting/controls/PanelControls';
import { MeetingDialogs } from '@/components/meeting/dialogs/MeetingDialogs';
import { RemoteAudio } from '@/components/meeting/media/RemoteAudio';
import { MeetingNotices } from '@/components/meeting/notices/MeetingNotices';
import { MeetingPanel } from '@/components/meeting/panels/MeetingPanel';
import { PartStopped } from '@/components/meeting/panels/PartStopped';
import { RecordingBadge } from '@/components/meeting/recording/RecordingBadge';
import { Stage } from '@/components/meeting/stage/Stage';
import { ElapsedTime } from '@/components/meeting/topbar/ElapsedTime';
import { RoomTitle, TopBar } from '@/components/meeting/topbar/TopBar';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary';
import { useMeetingShortcuts } from '@/components/meeting/useMeetingShortcuts';
import { patientLazy } from '@/components/ui/patientLazy';
import { useArrivalFocus } from '@/hooks/useArrivalFocus';
import { useDocumentTitle } from '@/hooks/useDocumentTitle';
import { useLoadAhead } from '@/hooks/useLoadAhead';
import { useMediaQuery } from '@/hooks/useMediaQuery';
import { useStageTheme } from '@/hooks/useStageTheme';
import { useWakeLock } from '@/hooks/useWakeLock';
import { useMeetingStore } from '@/store/useMeetingStore';
import { INITIAL_MEETING_VIEW, keptView, useMeetingViewStore } from '@/store/useMeetingViewStore';
import { useToastStore } from '@/store/useToastStore';

import { useBackGuard } from './useBackGuard';

import { loadEndScreens } from './lazyEndScreens';

/** Loaded with the meeting and not with the first fault: there may be no network then. */
const ConnectionBanner = patientLazy(() =>
  import('@/components/meeting/topbar/ConnectionBanner').then((module) => ({
    default: module.ConnectionBanner,
  })),
);

const KnockCard = patientLazy(() =>
  import('@/components/meeting/notices/KnockCard').then((module) => ({
    default: module.KnockCard,
  })),
);

const PopOut = patientLazy(() =>
  import('@/components/meeting/popout/PopOut').then((module) => ({ default: module.PopOut })),
);

/** What the meeting opens on demand; none of it may be missing while the server is away. */
const LATER_PARTS = [
  () => import('@/components/meeting/chat/ChatPanel'),
  () => import('@/components/meeting/chat/ChatTools'),
  () => import('@/components/meeting/connection/ConnectionButton'),
  () => import('@/components/meeting/connection/ConnectionPopover'),
  () => import('@/components/meeting/controls/CameraMenu'),
  () => import('@/components/meeting/controls/MoreItems'),
  () => import('@/components/meeting/controls/SoundMenu'),
  () => import('@/components/meeting/dialogs/SettingsDialog'),
  () => import('@/components/meeting/dialogs/ShortcutsDialog'),
  () => import('@/components/meeting/notices/NoticeTeller'),
  () => import('@/components/meeting/people/PeoplePanel'),
  () => import('@/components/meeting/reactions/ReactionPicker'),
  () => import('@/components/meeting/reactions/ReactionStream'),
  () => import('@/components/meeting/reactions/TileReaction'),
  () => import('@/components/meeting/share/SharingBar'),
  () => import('@/components/meeting/stage/LayoutDialog'),
  () => import('@/components/meeting/stage/TileNotes'),
  () => import('@/components/meeting/volume/VolumeDialog'),
  () => import('@/components/ui/AlertDialogPanel'),
  () => import('@/components/ui/DialogPanel'),
  () => import('@/components/ui/QrCodePicture'),
  () => import('@/components/ui/SheetPanel'),
  () => import('@/components/ui/ToastList'),
  () => import('@/components/ui/TooltipBubble'),
  () => import('@/components/ui/menuParts'),
  () => import('@/lib/webrtc/amplify'),
  () => import('@/lib/webrtc/connectionStats'),
  loadEndScreens,
];

interface MeetingScreenProps {
  /** What is said now, in text; it stands beneath the stage, which makes room for it. */
  readonly captions?: ReactNode | undefined;
}

/** The meeting itself, for as long as one is in it (also while the server is away). */
export function MeetingScreen({ captions }: MeetingScreenProps) {
  const { t } = useLingui();
  const roomName = useMeetingStore((state) => state.roomName);
  const main = useRef<HTMLElement>(null);
  useArrivalFocus(main);
  useStageTheme();
  useWakeLock();
  useDocumentTitle(roomName ?? t`Meeting`);
  useFreshView();
  useBackGuard(askToLeave);
  useMeetingShortcuts();
  useLoadAhead(LATER_PARTS);

  return (
    <div
      data-meeting-screen
      className="relative flex h-dvh flex-col overflow-hidden bg-canvas ps-[env(safe-area-inset-left)] pe-[env(safe-area-inset-right)] pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] text-fg beside:flex-row"
    >
      <TopBar />
      <Suspense>
        <ConnectionBanner />
      </Suspense>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <main
          id="content"
          ref={main}
          tabIndex={-1}
          className="flex min-h-0 flex-1 gap-3 px-2 outline-none sm:px-4 beside:px-2 beside:pb-2 [@media(max-height:480px)]:pt-2"
        >
          <div className="relative flex min-w-0 flex-1">
            <Stage />
            <Suspense>
              <KnockCard />
            </Suspense>
          </div>
          <ErrorBoundary fallback={<PartStopped />}>
            <MeetingPanel />
          </ErrorBoundary>
        </main>
        {captions ? <CaptionsArea>{captions}</CaptionsArea> : null}
      </div>
      <BottomBar />
      <RemoteAudio />
      <MeetingNotices />
      <Suspense>
        <PopOut />
      </Suspense>
      <ErrorBoundary fallback={<PartStopped />}>
        <MeetingDialogs />
      </ErrorBoundary>
    </div>
  );
}

/** The controls in the middle; beside them what has no place elsewhere on this screen. */
function BottomBar() {
  const isBeside = useMediaQuery('(max-height: 480px) and (min-width: 40rem)');
  const hasPanels = useMediaQuery('(min-width: 48rem)');
  if (isBeside) return <SideBar />;
  return (
    <footer className="grid shrink-0 items-start px-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] sm:gap-4 sm:px-4 [@media(max-height:480px)]:py-2">
      <div className="max-sm:hidden" />
      <ControlBar />
      <div className="flex justify-end max-sm:hidden">{hasPanels ? <PanelControls /> : null}</div>
    </footer>
  );
}

/** All controls of a phone on its side, at the end of the screen. */
function SideBar() {
  return (
    <footer className="flex shrink-0 flex-col items-center justify-center gap-1.5 pe-2">
      <div className="sr-only">
        <RoomTitle />
      </div>
      <ElapsedTime />
      <RecordingBadge />
      <ControlBar />
      <PanelControls />
    </footer>
  );
}

/** Back was pressed: a slip of the hand must not end the conversation. */
function askToLeave() {
  useMeetingViewStore.setState({ dialog: 'leave' });
}

/** Begins with nothing open and nothing unread; the layout is the one last chosen. */
function useFreshView() {
  useEffect(() => {
    const kept = keptView(useMeetingViewStore.getState());
    useMeetingViewStore.setState({ ...INITIAL_MEETING_VIEW, ...kept });
    markMessagesSeen();
    // What was told of the meeting is not to lie over the page after it.
    return () => useToastStore.setState({ toasts: [] });
  }, []);
}
