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
  /** Milliseconds on the way; signals of one sender to one receiver never overtake each other. */
  latency: () => number = () => 5;
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

  #send(envelope: Envelope): void {
    this.sent.push(envelope);
    const path = `${envelope.from} ${envelope.to}`;
    const arrival = Math.max(Date.now() + this.latency(), this.#lastArrival.get(path) ?? 0);
    this.#lastArrival.set(path, arrival);
    for (let copy = 0; copy < this.copies(envelope); copy += 1) {
      setTimeout(() => this.#deliver(envelope), arrival - Date.now());
    }
  }

  #deliver({ from, to, signal }: Envelope): void {
    for (const listener of this.#listeners.get(this.#forwards.get(to) ?? to) ?? [])
      listener(from, signal);
  }
}
