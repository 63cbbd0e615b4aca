import type { EventPayload, ServerEventName, SocketTransport } from '@/lib/socket/SocketClient';

/**
 * The server's events, in the order of the room.
 *
 * While we enter, they are held back until the room as we find it is known; those that it includes
 * already, by their sequence number, are dropped then, and the others follow.
 */
export class RoomEvents {
  readonly #socket: SocketTransport;
  #held: (() => void)[] | null = null;
  /** The last event that the room as we found it includes. */
  #included = 0;

  constructor(socket: SocketTransport) {
    this.#socket = socket;
  }

  /** Listens to an event, as long as there is the connection. */
  on<Name extends ServerEventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): void {
    const receive = (payload: EventPayload<Name>) => {
      const deliver = () => {
        if (!this.#isIncluded(payload)) listener(payload);
      };
      if (this.#held) this.#held.push(deliver);
      else deliver();
    };
    this.#socket.on(event, receive);
  }

  /** Holds everything back from now on. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets through what came after `sequence`. */
  release(sequence: number): void {
    this.#included = sequence;
    const held = this.#held ?? [];
    this.#held = null;
    for (const deliver of held) deliver();
  }

  /** Forgets what was held back: we did not get in. */
  drop(): void {
    this.#held = null;
  }

  /** What is meant for us alone has no number and is never included. */
  #isIncluded(payload: object): boolean {
    return 'sequence' in payload && Number(payload.sequence) <= this.#included;
  }
}
