import type { Signal, SignalingChannel } from '../SignalingChannel';

type Listener = (senderSocketId: string, signal: Signal) => void;

/** A signal on its way, so that a test can lose or delay it. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly signal: Signal;
}

/** The server between simulated peers: carries signals in order, each after `latency` milliseconds. */
export class SignalHub {
  readonly sent: Envelope[] = [];
  /** Asked for each signal: how often it arrives, 0 to lose it. */
  copies: (envelope: Envelope) => number = () => 1;
  /** Whether everybody knows that there is no server. */
  isAway = false;
  /** Milliseconds on the way. */
  latency: () => number = () => 5;
  /** Whether signals of one sender to one receiver may overtake each other. */
  reorders = false;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #forwards = new Map<string, string>();
  readonly #lastArrival = new Map<string, number>();

  /** The way of one socket to the others. */
  channel(socketId: string): SignalingChannel {
    return {
      send: (to, signal) => this.#send({ from: socketId, to, signal }),
      onSignal: (listener) => {
        const listeners = this.#listeners.get(socketId) ?? new Set();
        this.#listeners.set(socketId, listeners.add(listener));
        return () => listeners.delete(listener);
      },
    };
  }

  /** The descriptions that one socket sent, by type. */
  descriptions(from: string): string[] {
    return this.sent.flatMap((each) =>
      each.from === from && each.signal.kind === 'description'
        ? [each.signal.description.type]
        : [],
    );
  }

  /** Delivers to `socketId` what is meant for `alias`. */
  forward(alias: string, socketId: string): void {
    this.#forwards.set(alias, socketId);
  }

  #send(envelope: Envelope): boolean {
    if (this.isAway) return false;
    this.sent.push(envelope);
    const copies = this.copies(envelope);
    for (let copy = 0; copy < copies; copy += 1) {
      setTimeout(() => this.#deliver(envelope), this.#arrivalOf(envelope) - Date.now());
    }
    return true;
  }

  #arrivalOf({ from, to }: Envelope): number {
    const arrival = Date.now() + this.latency();
    if (this.reorders) return arrival;
    const path = `${from} ${to}`;
    const inOrder = Math.max(arrival, this.#lastArrival.get(path) ?? 0);
    this.#lastArrival.set(path, inOrder);
    return inOrder;
  }

  #deliver({ from, to, signal }: Envelope): void {
    for (const listener of this.#listeners.get(this.#forwards.get(to) ?? to) ?? [])
      listener(from, signal);
  }
}
