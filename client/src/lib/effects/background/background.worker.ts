import { BackgroundCompositor, type Backdrop } from './BackgroundCompositor';
import type { FromWorker, ToWorker } from './protocol';
import { Segmenter } from './Segmenter';
import { WorkloadGovernor } from './WorkloadGovernor';

/** Milliseconds between two ticks: as many frames as a hidden page needs. */
const TICK_MS = 66;

/** What of a worker's global object is used here; the DOM's types know only the page's. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = self as unknown as WorkerScope;
const segmenter = Segmenter.load();
const governor = new WorkloadGovernor(() => scope.postMessage({ type: 'too-slow' }));
let compositor: Promise<BackgroundCompositor> | null = null;
let clock: ReturnType<typeof setInterval> | undefined;

segmenter.catch(() => scope.postMessage({ type: 'failed' }));
scope.addEventListener('message', ({ data }) => void receive(data).catch(fail));

function fail(): void {
  scope.postMessage({ type: 'failed' });
}

async function receive(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'backdrop':
      await setBackdrop(message.backdrop);
      break;
    case 'pipe':
      await pipe(message);
      break;
    case 'frame':
      await answerFrame(message.id, message.frame);
      break;
    case 'clock':
      clearInterval(clock);
      if (message.running) clock = setInterval(() => scope.postMessage({ type: 'tick' }), TICK_MS);
      break;
  }
}

async function setBackdrop(backdrop: Backdrop): Promise<void> {
  if (compositor) (await compositor).setBackdrop(backdrop);
  else compositor = segmenter.then((loaded) => new BackgroundCompositor(loaded, backdrop));
}

/** Composes every frame of a stream, until it ends; those that come too quickly are dropped. */
async function pipe({ id, readable, writable }: Extract<ToWorker, { type: 'pipe' }>) {
  const drawing = await compositor;
  const reader = readable.getReader();
  const writer = writable.getWriter();
  let dueAt = -Infinity;
  let hasStarted = false;
  for (;;) {
    const { value: frame, done } = await reader.read();
    if (done) break;
    const { timestamp } = frame;
    if (!drawing || timestamp < dueAt) {
      frame.close();
      continue;
    }
    // A quarter of an interval early is in time: cameras are not exact.
    dueAt = timestamp + 0.75e6 / governor.workload.maxFrameRate;
    const composed = composeFrame(drawing, frame);
    frame.close();
    try {
      await writer.write(composed);
    } catch {
      composed.close();
      break; // the track was ended
    }
    if (!hasStarted) scope.postMessage({ type: 'started', id });
    hasStarted = true;
  }
  await reader.cancel().catch(() => undefined);
  await writer.close().catch(() => undefined);
}

function composeFrame(drawing: BackgroundCompositor, frame: VideoFrame): VideoFrame {
  const startedAt = performance.now();
  const { displayWidth: width, displayHeight: height, timestamp } = frame;
  const canvas = drawing.compose({ image: frame, width, height }, governor.workload);
  const composed = new VideoFrame(canvas, { timestamp, alpha: 'discard' });
  governor.spent(performance.now() - startedAt);
  return composed;
}

async function answerFrame(id: number, frame: ImageBitmap): Promise<void> {
  const drawing = await compositor;
  if (!drawing) return;
  const startedAt = performance.now();
  const { width, height } = frame;
  const composed = drawing
    .compose({ image: frame, width, height }, governor.workload)
    .transferToImageBitmap();
  frame.close();
  governor.spent(performance.now() - startedAt);
  scope.postMessage({ type: 'frame', id, frame: composed }, [composed]);
}
