import { useMeeting } from '@/hooks/meetingContext';

import { closePopOutWindow, openPopOutWindow, popOutKind, usePopOutWindow } from './popOutWindow';
import { useMainItem } from './useMainItem';
import { showVideoPopOut } from './videoPopOut';

interface PopOutControl {
  readonly isSupported: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Opens and closes the small window; a browser without one shows the picture alone. */
export function usePopOut(): PopOutControl {
  const { tracks } = useMeeting();
  const main = useMainItem();
  const isOpen = usePopOutWindow() !== null;
  const kind = popOutKind();
  const track = main && tracks.get(main.participantId, main.kind);
  return {
    isSupported: kind === 'document' || (kind === 'video' && track !== null),
    isOpen,
    toggle: () => {
      if (isOpen) closePopOutWindow();
      else if (kind === 'document') void openPopOutWindow();
      else if (track) void showVideoPopOut(track);
    },
  };
}
