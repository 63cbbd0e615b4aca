import type { DescriptionOrder } from './sdpSession';

/** Milliseconds after which an offer that nobody answered is sent again, by how often it was. */
const ANSWER_TIMEOUTS_MS = [2_000, 4_000, 8_000] as const;

interface PendingOfferOptions {
  /** Sends it; `draft` is the offer where the connection does not know of it yet. */
  readonly send: (number: number, draft: RTCSessionDescriptionInit | null) => void;
  /** It was sent before, and nobody answered. */
  readonly overdue: () => void;
  /** It is time to send it again. */
  readonly due: () => void;
}

/**
 * The offer of ours that waits for its answer.
 *
 * Where the other side's offers go before ours, it is a draft until then: the connection learns of it
 * together with its answer. What is not applied need not be taken back where offers meet, and in Chromium
 * a rollback is never made good: frames that come afterwards are decoded, but not shown.
 */
export class PendingOffer {
  readonly #options: PendingOfferOptions;
  #isPending = false;
  #number = 0;
  #sent = 0;
  #draft: RTCSessionDescriptionInit | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PendingOfferOptions) {
    this.#options = options;
  }

  get isPending(): boolean {
    return this.#isPending;
  }

  /** What is to be applied before its answer is. */
  get draft(): RTCSessionDescriptionInit | null {
    return this.#draft;
  }

  /** Whether an answer is one to it, and not to one before; an answer without a number may be. */
  isMeantBy(order: DescriptionOrder | null): boolean {
    return this.#isPending && (order === null || order.answers === this.#number);
  }

  /** Sends an offer, which waits from now on. */
  begin(number: number, draft: RTCSessionDescriptionInit | null): void {
    this.#isPending = true;
    this.#number = number;
    this.#draft = draft;
    this.#sent = 0;
    this.send();
  }

  /** Sends it once more. */
  send(): void {
    if (this.#sent > 0) this.#options.overdue();
    this.#options.send(this.#number, this.#draft);
    const patience = ANSWER_TIMEOUTS_MS[Math.min(this.#sent, ANSWER_TIMEOUTS_MS.length - 1)];
    this.#sent += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#options.due(), patience);
  }

  /** Waits no longer: it was answered, or gave way to an offer of theirs. */
  settle(): void {
    this.#isPending = false;
    this.#draft = null;
    clearTimeout(this.#timer);
  }
}
