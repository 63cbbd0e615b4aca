import {
  arrangeRecording,
  type PlacedItem,
  type RecordedItem,
  type Rect,
} from './arrangeRecording';
import { drawGround, drawInitial, drawName } from './drawPerson';
import type { RecordingLayout } from './recordingFormats';

const SIZE = { width: 1280, height: 720 };
const STAGE = '#12110f';

/** What is to be drawn now. */
export interface RecordedScene {
  readonly items: readonly RecordedItem[];
  /** Who speaks; null where nobody does. */
  readonly speakerId: string | null;
  /** The track of an item; null where there is no picture. */
  track(item: RecordedItem): MediaStreamTrack | null;
}

/** A video that plays a track, for as long as that is drawn. */
interface Player {
  readonly video: HTMLVideoElement;
  readonly track: MediaStreamTrack;
}

/** Draws a meeting, frame by frame, on a canvas. */
export class RecordingPicture {
  readonly track: MediaStreamTrack;
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #players = new Map<string, Player>();
  readonly #layout: RecordingLayout;

  constructor(layout: RecordingLayout, frameRate: number) {
    this.#layout = layout;
    Object.assign(this.#canvas, SIZE);
    const context = this.#canvas.getContext('2d', { alpha: false });
    const [track] = this.#canvas.captureStream(frameRate).getVideoTracks();
    if (!context || !track) throw new Error('This browser cannot capture a canvas.');
    this.#context = context;
    this.track = track;
  }

  draw(scene: RecordedScene): void {
    const context = this.#context;
    context.fillStyle = STAGE;
    context.fillRect(0, 0, SIZE.width, SIZE.height);
    const placed = arrangeRecording(scene.items, this.#layout, scene.speakerId, SIZE);
    const drawn = new Set<string>();
    for (const each of placed) {
      const key = `${each.item.source} ${each.item.participantId}`;
      drawn.add(key);
      this.#drawItem(each, this.#video(key, scene.track(each.item)));
    }
    for (const key of [...this.#players.keys()]) if (!drawn.has(key)) this.#video(key, null);
  }

  close(): void {
    for (const key of [...this.#players.keys()]) this.#video(key, null);
    this.track.stop();
  }

  /** The element that plays a track; a picture that has not begun is none. */
  #video(key: string, track: MediaStreamTrack | null): HTMLVideoElement | null {
    const known = this.#players.get(key);
    if (known && known.track !== track) {
      known.video.srcObject = null;
      this.#players.delete(key);
    }
    if (!track) return null;
    const player = this.#players.get(key) ?? play(track);
    this.#players.set(key, player);
    return player.video.readyState >= 2 && player.video.videoWidth > 0 ? player.video : null;
  }

  #drawItem({ item, rect }: PlacedItem, video: HTMLVideoElement | null): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    context.roundRect(rect.x, rect.y, rect.width, rect.height, 12);
    context.clip();
    drawGround(context, rect);
    if (video) drawVideo(context, video, rect, item.source === 'screen');
    else drawInitial(context, item.name, rect);
    drawName(context, item.name, rect);
    context.restore();
  }
}

function play(track: MediaStreamTrack): Player {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true });
  video.srcObject = new MediaStream([track]);
  // A track that ends at once is drawn as one without a picture.
  video.play().catch(() => undefined);
  return { video, track };
}

/** A camera fills its place; of a screen nothing is cut off. */
function drawVideo(
  context: CanvasRenderingContext2D,
  video: HTMLVideoElement,
  rect: Rect,
  isWhole: boolean,
): void {
  const scales = [rect.width / video.videoWidth, rect.height / video.videoHeight];
  const scale = isWhole ? Math.min(...scales) : Math.max(...scales);
  const width = video.videoWidth * scale;
  const height = video.videoHeight * scale;
  const x = rect.x + (rect.width - width) / 2;
  const y = rect.y + (rect.height - height) / 2;
  context.drawImage(video, x, y, width, height);
}
