/**
 * Shows one track above the other windows, where the browser can do that with a video alone; must be
 * called by a click or a key. A refusal changes nothing.
 *
 * @returns what ends it
 */
export async function showVideoPopOut(track: MediaStreamTrack): Promise<() => void> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([track]) });
  // Outside the page it would be given no frames.
  video.style.cssText = 'position:fixed;inset:0;width:1px;height:1px;opacity:0;pointer-events:none';
  document.body.append(video);
  const end = () => {
    if (document.pictureInPictureElement === video) {
      document.exitPictureInPicture().catch(() => undefined);
    }
    video.srcObject = null;
    video.remove();
  };
  video.addEventListener('leavepictureinpicture', end, { once: true });
  try {
    await video.play();
    await video.requestPictureInPicture();
  } catch {
    end();
  }
  return end;
}
