/** From this level on (0 to 1, linear in decibels: −39 dB of full scale) a sound near a microphone is speech. */
const SPEECH_LEVEL = 0.35;

/** Of this many milliseconds somebody speaks at least so many: a cough or a door is shorter. */
const WINDOW_MS = 1_500;
const SPEECH_MS = 600;

/** A longer time between two readings (a tab in the background) is not counted. */
const LONGEST_STEP_MS = 250;

/** Tells speech from a single noise, out of levels read at intervals. */
export class SpeechDetector {
  #loud: { readonly at: number; readonly milliseconds: number }[] = [];
  #last: number | null = null;

  /**
   * Takes one reading.
   *
   * @param level 0 to 1, linear in decibels
   * @param now milliseconds of a clock that never goes back
   * @returns whether somebody speaks
   */
  hear(level: number, now: number): boolean {
    const step = this.#last === null ? 0 : Math.min(LONGEST_STEP_MS, now - this.#last);
    this.#last = now;
    this.#loud = this.#loud.filter(({ at }) => now - at < WINDOW_MS);
    if (level >= SPEECH_LEVEL) this.#loud.push({ at: now, milliseconds: step });
    return this.#loud.reduce((sum, { milliseconds }) => sum + milliseconds, 0) >= SPEECH_MS;
  }
}

/** Under this, in decibels of full scale, there is nothing: the quietest room is louder. */
const NOTHING_DB = -85;

/** Tells a microphone that gives nothing at all (switched off at the headset, the wrong one) from a quiet room. */
export class SilenceDetector {
  readonly #patienceMs: number;
  #silentSince: number | null = null;
  #hasHeard = false;

  /** @param patienceMs milliseconds without any sound after which a microphone counts as silent */
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** Takes one reading; whether there was never anything to hear for as long as that. */
  hear(decibels: number, now: number): boolean {
    this.#hasHeard ||= decibels > NOTHING_DB;
    this.#silentSince ??= now;
    return !this.#hasHeard && now - this.#silentSince >= this.#patienceMs;
  }
}
