import { useMeeting } from '@/hooks/meetingContext';
import { useDevicesStore } from '@/store/useDevicesStore';
import { mayI } from '@/store/permissions';
import { useMeetingStore } from '@/store/useMeetingStore';

export interface ScreenShareControl {
  readonly isSharing: boolean;
  /** The browser's picker is open. */
  readonly isStarting: boolean;
  /** False on browsers that cannot share a screen, as on phones. */
  readonly isSupported: boolean;
  /** False where the meeting lets only its host present. */
  readonly isAllowed: boolean;
  readonly toggle: () => void;
}

/** The state of one's own screen share, and the switch. */
export function useScreenShare(): ScreenShareControl {
  const meeting = useMeeting();
  const { active, starting } = useDevicesStore((state) => state.screen);
  const isAllowed = useMeetingStore((state) => mayI(state, 'share'));
  return {
    isSharing: active,
    isStarting: starting,
    isSupported: canShareScreen(),
    isAllowed: isAllowed || active,
    toggle: () => void (active ? meeting.screen.stop() : meeting.screen.start()),
  };
}

/** Phones have no such function, and pages without a secure context have no devices at all. */
function canShareScreen(): boolean {
  return 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
}
