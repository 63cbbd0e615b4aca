import { closePopOutWindow, openPopOutWindow, popOutKind, usePopOutWindow } from './popOutWindow';
import { useMainPicture } from './useMainPicture';
import { closeVideoPopOut, openVideoPopOut, useVideoPopOut } from './videoPopOut';

interface PopOutControl {
  readonly isSupported: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Opens and closes the small window; a browser without one shows the picture alone. */
export function usePopOut(): PopOutControl {
  const picture = useMainPicture();
  const window = usePopOutWindow();
  const video = useVideoPopOut();
  const kind = popOutKind();
  return {
    isSupported: kind !== null,
    isOpen: window !== null || video !== null,
    toggle: () => {
      if (window) closePopOutWindow();
      else if (video) closeVideoPopOut();
      else if (kind === 'document') void openPopOutWindow();
      else if (kind === 'video') void openVideoPopOut(picture);
    },
  };
}
