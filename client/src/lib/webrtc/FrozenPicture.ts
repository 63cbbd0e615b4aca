/** Milliseconds between two frames of a picture that stands still: whoever comes later needs one. */
const FRAME_MS = 1_000;

/** The last picture of a track, as a track of its own. */
export interface FrozenPicture {
  readonly track: MediaStreamTrack;
  stop(): void;
}

/** Takes the picture that a track shows now. @throws where the browser cannot */
export async function freeze(track: MediaStreamTrack): Promise<FrozenPicture> {
  const picture = await pictureOf(track);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: picture.width, height: picture.height });
  const context = canvas.getContext('2d');
  const [frozen] = canvas.captureStream().getVideoTracks();
  if (!context || !frozen) throw new Error('This browser cannot capture a canvas.');
  const draw = () => context.drawImage(picture, 0, 0);
  draw();
  const timer = setInterval(draw, FRAME_MS);
  return {
    track: frozen,
    stop: () => {
      clearInterval(timer);
      frozen.stop();
      picture.close();
    },
  };
}

async function pictureOf(track: MediaStreamTrack): Promise<ImageBitmap> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true });
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    return await createImageBitmap(video);
  } finally {
    video.srcObject = null;
  }
}
