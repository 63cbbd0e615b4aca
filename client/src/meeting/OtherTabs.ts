import type { Seat } from './rememberedMeeting';

/** Milliseconds that the other tab has to answer; one that sleeps may take longer, and is left alone. */
const ANSWER_WITHIN_MS = 1_000;

/** Milliseconds that a page which is being left, as on a reload, has to let go of the meeting. */
const LET_GO_WITHIN_MS = 500;

/** What tabs say to each other: that one wants to go on with a meeting, and the place of the other. */
type Word = { readonly wanted: string } | { readonly seat: Seat };

/** Sees to it that a meeting is open in one tab of this browser at a time. */
export interface MeetingTabs {
  /**
   * Makes this tab the one that is in the meeting; false where another one is.
   *
   * @param force - takes it from the other one
   */
  claim(roomCode: string, force?: boolean): Promise<boolean>;
  /** The place of the tab that is in the meeting; null where none answers. */
  seatElsewhere(roomCode: string): Promise<Seat | null>;
  /** This tab is in no meeting any more. */
  release(): void;
}

/**
 * By a lock (Web Locks API) that the browser lets go of with the tab, however that ends, and a channel
 * (BroadcastChannel) over which the place in the meeting is handed on.
 */
export class OtherTabs implements MeetingTabs {
  readonly #seat: (roomCode: string) => Seat | null;
  #roomCode: string | null = null;
  #letGo: (() => void) | null = null;
  #channel: BroadcastChannel | null = null;

  /** @param seat - this tab's place in a meeting */
  constructor(seat: (roomCode: string) => Seat | null) {
    this.#seat = seat;
  }

  async claim(roomCode: string, force = false): Promise<boolean> {
    // Missing without TLS, and then there are no cameras either.
    if (!('locks' in navigator) || (this.#roomCode === roomCode && !force)) return true;
    this.release();
    const isOurs = await new Promise<boolean>((resolve) => {
      const options = force ? { steal: true } : { signal: AbortSignal.timeout(LET_GO_WITHIN_MS) };
      const held = navigator.locks.request(nameFor(roomCode), options, () => {
        resolve(true);
        return new Promise<void>((letGo) => (this.#letGo = letGo));
      });
      // Not ours in time; later, that another tab has taken it from us, of which the server tells, too.
      held.catch((error: unknown) => resolve(!isTimeout(error)));
    });
    if (isOurs) this.#answerOthers(roomCode);
    return isOurs;
  }

  async seatElsewhere(roomCode: string): Promise<Seat | null> {
    const channel = new BroadcastChannel(nameFor(roomCode));
    const answer = new Promise<Seat | null>((resolve) => {
      channel.onmessage = ({ data }: MessageEvent<Word>) => {
        if ('seat' in data) resolve(data.seat);
      };
      setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
    });
    channel.postMessage({ wanted: roomCode } satisfies Word);
    const seat = await answer;
    channel.close();
    return seat;
  }

  release(): void {
    this.#letGo?.();
    this.#letGo = null;
    this.#channel?.close();
    this.#channel = null;
    this.#roomCode = null;
  }

  #answerOthers(roomCode: string): void {
    this.#roomCode = roomCode;
    const channel = new BroadcastChannel(nameFor(roomCode));
    this.#channel = channel;
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      const seat = 'wanted' in data ? this.#seat(data.wanted) : null;
      if (seat) channel.postMessage({ seat } satisfies Word);
    };
  }
}

/** Where locks cannot be had at all, nothing is known of other tabs. */
function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

/** Of the lock and of the channel. */
function nameFor(roomCode: string): string {
  return `neuron-meet.${roomCode}`;
}
