/** How much work a frame is given. */
export interface Workload {
  /** Every how many frames the person is looked for anew. */
  readonly segmentEvery: number;
  /** Rows of pixels of the picture at most. */
  readonly maxHeight: number;
  /** Frames a second at most. */
  readonly maxFrameRate: number;
}

const FULL: Workload = { segmentEvery: 1, maxHeight: 720, maxFrameRate: 30 };

const STEPS: readonly Workload[] = [
  FULL,
  { segmentEvery: 2, maxHeight: 720, maxFrameRate: 30 },
  { segmentEvery: 2, maxHeight: 540, maxFrameRate: 24 },
  { segmentEvery: 2, maxHeight: 360, maxFrameRate: 15 },
  { segmentEvery: 3, maxHeight: 270, maxFrameRate: 10 },
];

/** The share of the time between two frames that may be spent on one. */
const BUSY = 0.75;
const IDLE = 0.3;

/** Frames that are judged together; the first ones compile and warm up. */
const WINDOW = 30;

/** Windows in a row that were idle before more is tried again; doubled each time that was too much. */
const PATIENCE = 10;

/** Windows in a row that were too much at the lowest step before it is given up. */
const GIVE_UP_AFTER = 3;

/**
 * Gives each frame as much work as the machine can do: less where it is too slow, more where it has been
 * idle for long, and nothing at all where even the least is too much.
 */
export class WorkloadGovernor {
  readonly #onTooSlow: () => void;
  #step = 0;
  #frames = -WINDOW;
  #spentMs = 0;
  #idleWindows = 0;
  #overloads = 0;
  #patience = PATIENCE;

  constructor(onTooSlow: () => void) {
    this.#onTooSlow = onTooSlow;
  }

  get workload(): Workload {
    return STEPS[this.#step] ?? FULL;
  }

  /** A frame took so many milliseconds. */
  spent(milliseconds: number): void {
    this.#frames += 1;
    if (this.#frames <= 0) return;
    this.#spentMs += milliseconds;
    if (this.#frames < WINDOW) return;
    const budget = 1_000 / this.workload.maxFrameRate;
    this.#judge(this.#spentMs / this.#frames / budget);
    this.#frames = 0;
    this.#spentMs = 0;
  }

  #judge(load: number): void {
    this.#idleWindows = load < IDLE ? this.#idleWindows + 1 : 0;
    if (load > BUSY) this.#doLess();
    else this.#overloads = 0;
    if (this.#idleWindows > this.#patience && this.#step > 0) {
      this.#step -= 1;
      this.#idleWindows = 0;
    }
  }

  #doLess(): void {
    if (this.#step < STEPS.length - 1) {
      this.#step += 1;
      this.#patience *= 2;
      return;
    }
    this.#overloads += 1;
    if (this.#overloads === GIVE_UP_AFTER) this.#onTooSlow();
  }
}
