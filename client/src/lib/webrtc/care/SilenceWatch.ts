/** Milliseconds without media after which a path may be gone: sound comes each 20, a slow picture each 100. */
const SILENCE_MS = 500;

/**
 * What a gap must be longer than where there are long ones anyway: a microphone alone into which nobody
 * speaks sends a few packets a second (DTX), and one of them may be lost. What is usual is forgotten by a
 * hundredth with each look that hears something.
 */
const LONGER_THAN_USUAL = 2;
const FORGETTING = 0.99;

/** What a look tells: the path fell silent just now, or carries something again. */
export type SilenceNews = 'silent' | 'back' | null;

/**
 * Milliseconds after an alarm in which the next takes a longer silence, and how long: a path with holes is not
 * mended by looking for another all the time, but it may break once more.
 */
const WARY_MS = 10_000;
const SILENCE_AGAIN_MS = 2_000;

/**
 * Notices that a path carries nothing any more, long before ICE does: that takes some five seconds, as a
 * check of its own is sent only every few.
 *
 * What was heard last comes from the packets themselves (`getSynchronizationSources`, W3C WebRTC 1.0,
 * section 5.3), which costs next to nothing to ask for.
 */
export class SilenceWatch {
  #newest = 0;
  #heardAt: number | null = null;
  #alarmedAt = -Infinity;
  #isSilent = false;
  /** Milliseconds of the longest gap of late that was none of a broken path. */
  #usualGap = 0;

  /**
   * Takes another look, several times a second.
   *
   * @param receivers of all that should come all the time; with none, nothing is missed
   * @param now milliseconds of a steady clock
   */
  look(receivers: readonly RTCRtpReceiver[], now: number): SilenceNews {
    const newest = Math.max(0, ...receivers.flatMap(heardOf));
    if (newest === 0) this.forget();
    else if (newest !== this.#newest) return this.#heard(newest, now);
    const isWary = now - this.#alarmedAt < WARY_MS;
    const patience = isWary ? Math.max(SILENCE_AGAIN_MS, this.#hole) : this.#hole;
    const fellSilent = this.#heardAt !== null && now - this.#heardAt >= patience;
    if (!fellSilent) return null;
    this.#heardAt = null;
    this.#isSilent = true;
    this.#alarmedAt = now;
    return 'silent';
  }

  /** The alarm was none: something comes, only nothing that can be played. */
  takeBack(): void {
    this.forget();
    this.#alarmedAt = -Infinity;
  }

  /** Begins anew, as after a pause of ours. */
  forget(): void {
    this.#newest = 0;
    this.#heardAt = null;
    this.#isSilent = false;
  }

  /** Milliseconds of a gap that is longer than is usual here. */
  get #hole(): number {
    return Math.max(SILENCE_MS, LONGER_THAN_USUAL * this.#usualGap);
  }

  #heard(newest: number, now: number): SilenceNews {
    const wasSilent = this.#isSilent;
    const gap = this.#heardAt === null ? 0 : now - this.#heardAt;
    this.#usualGap = Math.max(gap > this.#hole ? 0 : gap, this.#usualGap * FORGETTING);
    this.#newest = newest;
    this.#heardAt = now;
    this.#isSilent = false;
    return wasSilent ? 'back' : null;
  }
}

function heardOf(receiver: RTCRtpReceiver): number[] {
  return receiver.getSynchronizationSources().map(({ timestamp }) => timestamp);
}
