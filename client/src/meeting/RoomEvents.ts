import { TypedEmitter } from '@/lib/TypedEmitter';
import type { EventPayload, ServerEventName, SocketTransport } from '@/lib/socket/SocketClient';

/** Up to which of the room's events, and of those to us alone, something is known. */
export interface EventNumbers {
  readonly sequence: number;
  readonly personalSequence: number;
}

/** The payload of each event of the server. */
type ServerEvents = { [Name in ServerEventName]: EventPayload<Name> };

const NONE: EventNumbers = { sequence: 0, personalSequence: 0 };

/**
 * The server's events, in the order of the room, each once.
 *
 * While we enter, they are held back until the room as we find it is known; those that it includes
 * already, by their number, are dropped then, and the others follow.
 */
export class RoomEvents {
  readonly #socket: SocketTransport;
  readonly #toldByPeers = new TypedEmitter<ServerEvents>();
  #held: (() => void)[] | null = null;
  /** The last events that the room as we found it includes. */
  #included = NONE;
  /** The last events that we had. */
  #seen = NONE;

  constructor(socket: SocketTransport) {
    this.#socket = socket;
  }

  /** The last events that we had: what came after them is to be told when we resume. */
  get seen(): EventNumbers {
    return this.#seen;
  }

  /** Listens to an event, as long as there is the connection. */
  on<Name extends ServerEventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): void {
    const receive = (payload: EventPayload<Name>) => {
      const deliver = () => {
        const numbers = numbersOf(payload);
        if (isUpTo(numbers, this.#included)) return;
        this.#seen = latest(this.#seen, numbers);
        listener(payload);
      };
      if (this.#held) this.#held.push(deliver);
      else deliver();
    };
    this.#socket.on(event, receive);
    this.#toldByPeers.on(event, (payload) => receive(payload));
  }

  /** Tells of something as the server would, which it cannot; without a number it comes at any time. */
  tell<Name extends ServerEventName>(event: Name, payload: EventPayload<Name>): void {
    this.#toldByPeers.emit(event, payload as ServerEvents[Name]);
  }

  /** Holds everything back from now on. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets through what came after the room as we found it. */
  release(found: EventNumbers): void {
    this.#included = this.#seen = found;
    this.#letThrough();
  }

  /** We go on where we were: lets through what we missed, after which we know of so much. */
  resume(known: EventNumbers): void {
    this.#included = this.#seen;
    this.#letThrough();
    this.#seen = latest(this.#seen, known);
  }

  /** Forgets what was held back: we did not get in. */
  drop(): void {
    this.#held = null;
  }

  #letThrough(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const deliver of held) deliver();
  }
}

/** What has no number of a kind counts as 0: it is included in nothing. */
function numbersOf(payload: object): EventNumbers {
  return { ...NONE, ...payload };
}

function isUpTo(event: EventNumbers, { sequence, personalSequence }: EventNumbers): boolean {
  return event.sequence > 0
    ? event.sequence <= sequence
    : event.personalSequence > 0 && event.personalSequence <= personalSequence;
}

function latest(one: EventNumbers, other: EventNumbers): EventNumbers {
  return {
    sequence: Math.max(one.sequence, other.sequence),
    personalSequence: Math.max(one.personalSequence, other.personalSequence),
  };
}
