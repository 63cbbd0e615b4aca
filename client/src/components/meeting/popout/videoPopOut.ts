import { create } from 'zustand';

/** The video that floats above the other windows, while one does. */
const useFloating = create<{ readonly video: HTMLVideoElement | null }>(() => ({ video: null }));

/** The floating video, or null. */
export function useVideoPopOut(): HTMLVideoElement | null {
  return useFloating((state) => state.video);
}

/**
 * Shows one track above the other windows, where the browser can do that with a video alone; must be
 * called by a click or a key. A refusal changes nothing.
 */
export async function openVideoPopOut(track: MediaStreamTrack): Promise<void> {
  closeVideoPopOut();
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([track]) });
  // Outside the page it would be given no frames.
  video.style.cssText = 'position:fixed;inset:0;width:1px;height:1px;opacity:0;pointer-events:none';
  document.body.append(video);
  video.addEventListener('leavepictureinpicture', () => discard(video), { once: true });
  try {
    await video.play();
    await video.requestPictureInPicture();
    useFloating.setState({ video });
  } catch {
    discard(video);
  }
}

/** Lets another track float; a browser keeps its window meanwhile. */
export function changeVideoPopOut(video: HTMLVideoElement, track: MediaStreamTrack): void {
  const [shown] = video.srcObject instanceof MediaStream ? video.srcObject.getTracks() : [];
  if (shown === track) return;
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => undefined);
}

/** Ends it; nothing happens where no video floats. */
export function closeVideoPopOut(): void {
  const { video } = useFloating.getState();
  if (!video) return;
  if (document.pictureInPictureElement === video) {
    document.exitPictureInPicture().catch(() => undefined);
  }
  discard(video);
}

function discard(video: HTMLVideoElement): void {
  video.srcObject = null;
  video.remove();
  if (useFloating.getState().video === video) useFloating.setState({ video: null });
}
