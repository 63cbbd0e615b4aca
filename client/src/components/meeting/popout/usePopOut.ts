import { useMeeting } from '@/hooks/meetingContext';

import { closePopOutWindow, openPopOutWindow, popOutKind, usePopOutWindow } from './popOutWindow';
import { useMainItem } from './useMainItem';
import { closeVideoPopOut, openVideoPopOut, useVideoPopOut } from './videoPopOut';

interface PopOutControl {
  readonly isSupported: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Opens and closes the small window; a browser without one shows the picture alone. */
export function usePopOut(): PopOutControl {
  const { tracks } = useMeeting();
  const main = useMainItem();
  const window = usePopOutWindow();
  const video = useVideoPopOut();
  const kind = popOutKind();
  const track = main && tracks.get(main.participantId, main.kind);
  return {
    isSupported: kind === 'document' || (kind === 'video' && (track ?? video) !== null),
    isOpen: window !== null || video !== null,
    toggle: () => {
      if (window) closePopOutWindow();
      else if (video) closeVideoPopOut();
      else if (kind === 'document') void openPopOutWindow();
      else if (track) void openVideoPopOut(track);
    },
  };
}
