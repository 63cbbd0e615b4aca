/** Milliseconds that a disconnected path has to come back by itself, as it does after a short loss. */
const GRACE_MS = 2_000;

/** Milliseconds that an ICE restart has, by attempt. */
const ATTEMPT_MS = [4_000, 8_000, 12_000] as const;

/** Milliseconds between two changes of the network that count: one of them often tells twice. */
const SETTLING_MS = 1_000;

interface IceRecoveryOptions {
  /** Begins an ICE restart, over relays alone where `overRelay`; the negotiation follows by itself. */
  readonly restart: (overRelay: boolean) => void;
  /** Whether there is a relay to go over. */
  readonly hasRelay: () => boolean;
  /** Restarts did not help: only a new connection can. */
  readonly giveUp: () => void;
}

/**
 * Decides when to repair the path to a peer: at once where it failed, fell silent or the network changed,
 * after {@link GRACE_MS} where it is only disconnected, then again with growing patience. The last attempt
 * leaves all direct paths out, since some networks let them begin and then swallow what they carry.
 * What the other side begins is an attempt of both: another would only throw away what it has found.
 */
export class IceRecovery {
  readonly #options: IceRecoveryOptions;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #phase: 'idle' | 'grace' | 'restarting' = 'idle';
  #isConnected = false;
  /** Milliseconds of the page's clock. */
  #changedAt = -Infinity;

  constructor(options: IceRecoveryOptions) {
    this.#options = options;
  }

  /** To be told each state of the connection. */
  connectionStateChanged(state: RTCPeerConnectionState): void {
    this.#isConnected = state === 'connected';
    if (state === 'connected') this.stop();
    else if (state === 'failed' && this.#phase !== 'restarting') this.#restart();
    else if (state === 'disconnected' && this.#phase === 'idle') {
      this.#phase = 'grace';
      this.#timer = setTimeout(() => this.#restart(), GRACE_MS);
    }
  }

  /** The path may be gone though nobody has noticed: looks for another, with all attempts ahead again. */
  pathMayHaveChanged(): void {
    const now = performance.now();
    if (now - this.#changedAt < SETTLING_MS) return;
    this.#changedAt = now;
    this.stop();
    this.#restart();
  }

  /** Nothing comes over the path. */
  pathIsSilent(): void {
    if (this.#phase !== 'restarting') this.pathMayHaveChanged();
  }

  /** The other side looks for another path. */
  otherSideRestarts(): void {
    if (this.#phase !== 'restarting') this.#await(ATTEMPT_MS[0]);
  }

  /** Forgets all attempts: the connection stands, or is no more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#phase = 'idle';
    this.#attempt = 0;
  }

  #restart(): void {
    clearTimeout(this.#timer);
    const patience = ATTEMPT_MS[this.#attempt];
    if (patience === undefined) {
      this.stop();
      this.#options.giveUp();
      return;
    }
    const isLast = this.#attempt === ATTEMPT_MS.length - 1;
    this.#attempt += 1;
    this.#options.restart(isLast && this.#options.hasRelay());
    this.#await(patience);
  }

  /** Gives a restart its time. */
  #await(patience: number): void {
    clearTimeout(this.#timer);
    this.#phase = 'restarting';
    this.#timer = setTimeout(() => this.#patienceIsOver(), patience);
  }

  /** A path that never broke tells nothing of its renewal. */
  #patienceIsOver(): void {
    if (this.#isConnected) this.stop();
    else this.#restart();
  }
}
