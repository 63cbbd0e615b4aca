/** Frames, and characters of them, that may come at once … */
const BURST = { frames: 200, characters: 2_000_000 } as const;

/** … and how many more each second: a room of a hundred people stays far below it. */
const PER_SECOND = { frames: 50, characters: 200_000 } as const;

/** Frames beyond that after which nothing more is taken from this peer. */
const MOST_REFUSED = 500;

/** What becomes of a frame. */
export type FrameVerdict = 'taken' | 'refused' | 'cut-off';

/** How much one peer may tell us: a bucket of frames and one of characters, which fill with time. */
export class FrameAllowance {
  readonly #now: () => number;
  #frames: number = BURST.frames;
  #characters: number = BURST.characters;
  #refused = 0;
  #filledAt: number;

  /** @param now - milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#filledAt = now();
  }

  /** Decides about a frame of so many characters. */
  spend(characters: number): FrameVerdict {
    this.#fill();
    if (this.#frames >= 1 && this.#characters >= characters) {
      this.#frames -= 1;
      this.#characters -= characters;
      return 'taken';
    }
    this.#refused += 1;
    return this.#refused > MOST_REFUSED ? 'cut-off' : 'refused';
  }

  #fill(): void {
    const now = this.#now();
    const seconds = (now - this.#filledAt) / 1000;
    this.#filledAt = now;
    this.#frames = Math.min(BURST.frames, this.#frames + seconds * PER_SECOND.frames);
    this.#characters = Math.min(
      BURST.characters,
      this.#characters + seconds * PER_SECOND.characters,
    );
  }
}
