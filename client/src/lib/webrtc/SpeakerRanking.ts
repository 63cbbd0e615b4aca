/** Level (0 to 1, linear) from which somebody counts as speaking: −40 dB of full scale. */
const SPEAKING_LEVEL = 0.01;

/** Level under which a speaker has stopped; lower, so that one at the edge does not flicker. */
const SILENT_LEVEL = 0.005;

/** Milliseconds of silence after which a speaker has stopped: longer than a pause between words. */
const HOLD_MS = 1_200;

/** How much louder, and for how many milliseconds, one must be to be placed before another speaker. */
const OVERTAKE_FACTOR = 1.5;
const OVERTAKE_MS = 600;

/** Share of a new reading in the smoothed level: quick to rise, slow to fall. */
const ATTACK = 0.6;
const RELEASE = 0.15;

interface Speaker {
  level: number;
  lastHeardAt: number;
  isSpeaking: boolean;
}

/**
 * Ranks who speaks, out of levels read at intervals. Nothing in it flickers: one begins to speak at a
 * higher level than one stops at, pauses are bridged, and the order of two speakers changes only when
 * one was clearly louder for a while.
 */
export class SpeakerRanking {
  readonly #speakers = new Map<string, Speaker>();
  #order: string[] = [];
  #challenger: { id: string; since: number } | null = null;

  /**
   * Takes one reading.
   *
   * @param levels 0 (silence) to 1 by participant id; who is missing is gone
   * @param now milliseconds of a clock that never goes back
   * @returns the ids of who speaks, the dominant one first; null where nothing changed
   */
  update(levels: ReadonlyMap<string, number>, now: number): readonly string[] | null {
    for (const id of [...this.#speakers.keys()]) {
      if (!levels.has(id)) this.#speakers.delete(id);
    }
    for (const [id, level] of levels) this.#hear(id, level, now);
    const order = this.#rank(now);
    const changed =
      order.length !== this.#order.length || order.some((id, i) => id !== this.#order[i]);
    this.#order = order;
    return changed ? order : null;
  }

  #hear(id: string, level: number, now: number): void {
    const speaker = this.#speakers.get(id) ?? {
      level: 0,
      lastHeardAt: -Infinity,
      isSpeaking: false,
    };
    this.#speakers.set(id, speaker);
    speaker.level += (level - speaker.level) * (level > speaker.level ? ATTACK : RELEASE);
    if (level >= (speaker.isSpeaking ? SILENT_LEVEL : SPEAKING_LEVEL)) speaker.lastHeardAt = now;
    speaker.isSpeaking = now - speaker.lastHeardAt < HOLD_MS;
  }

  /** Those who spoke before keep their places, new ones follow; only the first can be overtaken. */
  #rank(now: number): string[] {
    const speaking = new Set([...this.#speakers].filter(([, s]) => s.isSpeaking).map(([id]) => id));
    const order = this.#order.filter((id) => speaking.delete(id));
    order.push(...[...speaking].sort((one, other) => this.#level(other) - this.#level(one)));
    const [first, ...others] = order;
    const loudest = others.reduce<string | undefined>(
      (best, id) => (best === undefined || this.#level(id) > this.#level(best) ? id : best),
      undefined,
    );
    if (first === undefined || loudest === undefined) return order;
    if (this.#level(loudest) < this.#level(first) * OVERTAKE_FACTOR) {
      this.#challenger = null;
      return order;
    }
    if (this.#challenger?.id !== loudest) this.#challenger = { id: loudest, since: now };
    if (now - this.#challenger.since < OVERTAKE_MS) return order;
    this.#challenger = null;
    return [loudest, ...order.filter((id) => id !== loudest)];
  }

  #level(id: string): number {
    return this.#speakers.get(id)?.level ?? 0;
  }
}
