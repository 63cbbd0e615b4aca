import { ProtocolError } from '@/lib/socket/ProtocolError';
import type {
  ClientEventName,
  EventPayload,
  RequestPayload,
  RequestResult,
  ServerEventName,
  SocketStatus,
  SocketTransport,
} from '@/lib/socket/SocketClient';
import { TypedEmitter, type Unsubscribe } from '@/lib/TypedEmitter';

type ServerEvents = { [Name in ServerEventName]: EventPayload<Name> };

/** A request as the server sees it. */
interface Received {
  readonly event: ClientEventName;
  readonly payload: unknown;
}

/** A connection whose other end is the test: it answers requests and sends events. */
export class FakeSocket implements SocketTransport {
  status: SocketStatus = { phase: 'disconnected' };
  readonly received: Received[] = [];
  readonly #events = new TypedEmitter<ServerEvents>();
  readonly #statuses = new TypedEmitter<{ status: SocketStatus }>();
  readonly #answers = new Map<ClientEventName, (payload: never) => unknown>();

  /** Answers an event from now on; an Error refuses it, and without an answer it just succeeds. */
  answer<Name extends ClientEventName>(
    event: Name,
    give: (payload: RequestPayload<Name>) => RequestResult<Name> | Error | Promise<Error>,
  ): void {
    this.#answers.set(event, give);
  }

  /** Sends an event as the server. */
  emit<Name extends ServerEventName>(event: Name, payload: EventPayload<Name>): void {
    this.#events.emit(event, payload as ServerEvents[Name]);
  }

  /** The payloads that came for an event. */
  payloads(event: ClientEventName): unknown[] {
    return this.received.filter((each) => each.event === event).map(({ payload }) => payload);
  }

  setStatus(status: SocketStatus): void {
    this.status = status;
    this.#statuses.emit('status', status);
  }

  onStatus(listener: (status: SocketStatus) => void): Unsubscribe {
    return this.#statuses.on('status', listener);
  }

  on<Name extends ServerEventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): Unsubscribe {
    return this.#events.on(event, listener);
  }

  connect(): void {
    if (this.status.phase !== 'connected') {
      this.setStatus({ phase: 'connected', socketId: 'socket-me' });
    }
  }

  disconnect(): void {
    this.setStatus({ phase: 'disconnected' });
  }

  async request<Name extends ClientEventName>(
    event: Name,
    payload: RequestPayload<Name>,
  ): Promise<RequestResult<Name>> {
    if (this.status.phase !== 'connected') throw new ProtocolError('OFFLINE', 'Not connected.');
    this.received.push({ event, payload });
    const give = this.#answers.get(event) as ((payload: unknown) => unknown) | undefined;
    const answer = (await give?.(payload)) ?? { success: true };
    if (answer instanceof Error) throw answer;
    return answer as RequestResult<Name>;
  }

  send<Name extends ClientEventName>(event: Name, payload: RequestPayload<Name>): boolean {
    if (this.status.phase !== 'connected') return false;
    this.received.push({ event, payload });
    return true;
  }

  deliver<Name extends ClientEventName>(event: Name, payload: RequestPayload<Name>): boolean {
    return this.send(event, payload);
  }
}
