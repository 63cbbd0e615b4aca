import { drawGround, drawInitial, drawName } from '@/lib/recording/drawPerson';

const SIZE = { width: 640, height: 360 };
/** Milliseconds between two frames of a picture that stands still: a video shows none before the next. */
const FRAME_MS = 1_000;

/** A person's name, as a track. */
export interface NamePicture {
  readonly name: string;
  readonly track: MediaStreamTrack;
  stop(): void;
}

/** Draws what stands for somebody without a picture. @throws where the browser cannot */
export function namePicture(name: string): NamePicture {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, SIZE);
  const context = canvas.getContext('2d', { alpha: false });
  const [track] = canvas.captureStream().getVideoTracks();
  if (!context || !track) throw new Error('This browser cannot capture a canvas.');
  const draw = () => {
    const whole = { x: 0, y: 0, ...SIZE };
    drawGround(context, whole);
    drawInitial(context, name, whole);
    drawName(context, name, whole);
  };
  draw();
  const timer = setInterval(draw, FRAME_MS);
  return {
    name,
    track,
    stop: () => {
      clearInterval(timer);
      track.stop();
    },
  };
}
