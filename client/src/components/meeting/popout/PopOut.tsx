import { useEffect } from 'react';
import { createPortal } from 'react-dom';

import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { closePopOutWindow, openPopOutWindow, usePopOutWindow } from './popOutWindow';
import { PopOutView } from './PopOutView';
import { useMainPicture } from './useMainPicture';
import { changeVideoPopOut, closeVideoPopOut, useVideoPopOut } from './videoPopOut';

/**
 * The meeting in a small window above the others, while that is open. It closes with the meeting, and
 * opens by itself only for whoever asked for that.
 */
export function PopOut() {
  const popOut = usePopOutWindow();
  const video = useVideoPopOut();
  useEffect(() => closePopOuts, []);
  useOpenByItself();
  if (video) return <FloatingVideo video={video} />;
  return popOut
    ? createPortal(<PopOutView onClose={closePopOutWindow} />, popOut.document.body)
    : null;
}

function closePopOuts(): void {
  closePopOutWindow();
  closeVideoPopOut();
}

/** Keeps whoever counts in a video that floats alone. */
function FloatingVideo({ video }: { readonly video: HTMLVideoElement }) {
  const { track, name } = useMainPicture();
  useEffect(() => changeVideoPopOut(video, { track, name }), [video, track, name]);
  return null;
}

/** Chromium asks pages that use the camera whether they want a small window when their tab is left. */
function useOpenByItself(): void {
  const isWanted = useMeetingViewStore((view) => view.popsOut);
  useEffect(() => {
    if (!isWanted || !('mediaSession' in navigator)) return undefined;
    handleEnter(() => void openPopOutWindow());
    return () => handleEnter(null);
  }, [isWanted]);
}

/** Browsers that do not know the action throw. */
function handleEnter(handler: (() => void) | null): void {
  try {
    navigator.mediaSession.setActionHandler('enterpictureinpicture' as MediaSessionAction, handler);
  } catch {
    // Then the window opens by the menu alone.
  }
}
