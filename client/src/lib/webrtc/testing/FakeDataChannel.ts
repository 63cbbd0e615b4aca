/** A data channel that leads to the one of the other side, as long as there is a path. */
export class FakeDataChannel {
  readyState: RTCDataChannelState = 'connecting';
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly sent: string[] = [];
  readonly #hasPath: () => boolean;
  #other: FakeDataChannel | null = null;

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
    setTimeout(() => this.#other?.receive(data));
  }

  receive(data: unknown): void {
    if (this.readyState === 'open' && this.#isUp) this.onmessage?.({ data });
  }

  close(): void {
    this.readyState = 'closed';
  }

  get #isUp(): boolean {
    return this.#hasPath();
  }

  #open(): void {
    if (this.readyState !== 'connecting') return;
    this.readyState = 'open';
    this.onopen?.();
  }
}
