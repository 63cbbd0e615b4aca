/** A data channel that leads to the one of the other side; while there is no path, what was sent waits. */
export class FakeDataChannel {
  readyState: RTCDataChannelState = 'connecting';
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly sent: string[] = [];
  readonly #hasPath: () => boolean;
  #other: FakeDataChannel | null = null;
  readonly #onItsWay: string[] = [];
  #waiting: unknown[] = [];

  /** @param hasPath - whether this side is connected now */
  constructor(hasPath: () => boolean = () => true) {
    this.#hasPath = hasPath;
  }

  /** Leads to that one from now on, and opens with it where both sides are connected. */
  join(other: FakeDataChannel): void {
    this.#other = other;
    other.#other = this;
    if (!this.#isUp || !other.#isUp) return;
    this.#open();
    other.#open();
  }

  send(data: string): void {
    this.sent.push(data);
    this.#onItsWay.push(data);
    // What was sent first comes first, whenever these tasks run.
    setTimeout(() => this.#other?.receive(this.#onItsWay.shift()));
  }

  receive(data: unknown): void {
    this.#waiting.push(data);
    this.#deliver();
  }

  /** Closes both ends, as far as there is a path to the other. */
  close(): void {
    const other = this.#isUp && this.#other?.readyState === 'open' ? this.#other : null;
    this.readyState = 'closed';
    this.#waiting = [];
    other?.close();
  }

  get #isUp(): boolean {
    return this.#hasPath();
  }

  #open(): void {
    if (this.readyState === 'connecting') {
      this.readyState = 'open';
      this.onopen?.();
    }
    this.#deliver();
  }

  #deliver(): void {
    if (this.readyState !== 'open' || !this.#isUp) return;
    for (const data of this.#waiting.splice(0)) this.onmessage?.({ data });
  }
}
