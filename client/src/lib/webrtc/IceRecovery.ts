/** Milliseconds that a disconnected path has to come back by itself, as it does after a short loss. */
const GRACE_MS = 2_000;

/** Milliseconds that an ICE restart has, by attempt; after the last one a new connection is due. */
const ATTEMPT_MS = [4_000, 8_000, 12_000] as const;

interface IceRecoveryOptions {
  /** Begins an ICE restart; the negotiation that it needs follows by itself. */
  readonly restart: () => void;
  /** Restarts did not help. */
  readonly giveUp: () => void;
}

/**
 * Decides when to repair the path to a peer: at once where it failed, after {@link GRACE_MS} where it
 * is only disconnected, then again with growing patience, until it is connected or given up.
 */
export class IceRecovery {
  readonly #options: IceRecoveryOptions;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #phase: 'idle' | 'grace' | 'restarting' = 'idle';

  constructor(options: IceRecoveryOptions) {
    this.#options = options;
  }

  /** To be told each state of the connection. */
  connectionStateChanged(state: RTCPeerConnectionState): void {
    if (state === 'connected') this.stop();
    else if (state === 'failed' && this.#phase !== 'restarting') this.#restart();
    else if (state === 'disconnected' && this.#phase === 'idle') {
      this.#phase = 'grace';
      this.#timer = setTimeout(() => this.#restart(), GRACE_MS);
    }
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
    this.#phase = 'restarting';
    this.#attempt += 1;
    this.#options.restart();
    this.#timer = setTimeout(() => this.#restart(), patience);
  }
}
