import { create } from 'zustand';

import { namePicture, type NamePicture } from './namePicture';

/** What floats: a track, or the name of whoever has none. */
export interface FloatingPicture {
  readonly track: MediaStreamTrack | null;
  readonly name: string;
}

/** The video that floats above the other windows, while one does. */
const useFloating = create<{ readonly video: HTMLVideoElement | null }>(() => ({ video: null }));

/** The floating video, or null. */
export function useVideoPopOut(): HTMLVideoElement | null {
  return useFloating((state) => state.video);
}

/** What the floating video shows in place of a track. */
let drawn: NamePicture | null = null;

/**
 * Shows a picture above the other windows, where the browser can do that with a video alone; must be
 * called by a click or a key. A refusal changes nothing.
 */
export async function openVideoPopOut(picture: FloatingPicture): Promise<void> {
  closeVideoPopOut();
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true });
  // Outside the page it would be given no frames.
  video.style.cssText = 'position:fixed;inset:0;width:1px;height:1px;opacity:0;pointer-events:none';
  document.body.append(video);
  video.addEventListener('leavepictureinpicture', () => discard(video), { once: true });
  try {
    show(video, picture);
    await video.play();
    await video.requestPictureInPicture();
    useFloating.setState({ video });
  } catch {
    discard(video);
  }
}

/** Lets another picture float; a browser keeps its window meanwhile. */
export function changeVideoPopOut(video: HTMLVideoElement, picture: FloatingPicture): void {
  const [shown] = video.srcObject instanceof MediaStream ? video.srcObject.getTracks() : [];
  const wanted = picture.track ?? (drawn?.name === picture.name ? drawn.track : null);
  if (wanted && wanted === shown) return;
  show(video, picture);
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

function show(video: HTMLVideoElement, { track, name }: FloatingPicture): void {
  drawn?.stop();
  drawn = null;
  if (track) {
    video.srcObject = new MediaStream([track]);
  } else {
    drawn = namePicture(name);
    video.srcObject = new MediaStream([drawn.track]);
  }
}

function discard(video: HTMLVideoElement): void {
  drawn?.stop();
  drawn = null;
  video.srcObject = null;
  video.remove();
  if (useFloating.getState().video === video) useFloating.setState({ video: null });
}
