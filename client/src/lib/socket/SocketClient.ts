import { io, type Socket } from 'socket.io-client';

import type {
  Acknowledgement,
  ClientToServerEvents,
  ErrorCode,
  Refusal,
  ServerToClientEvents,
} from '@/protocol/events.gen';

import { TypedEmitter, type Unsubscribe } from '../TypedEmitter';
import { patienceOf } from './attempts';
import { ProtocolError } from './ProtocolError';

/** Milliseconds that the server has to answer a request. */
export const REQUEST_TIMEOUT_MS = 10_000;

/** Milliseconds until we come back after the server itself closed the connection, or could not take it. */
const REOPEN_AFTER_MS = 500;

/**
 * Milliseconds until the first attempt to come back, by chance up to half of it more or less; doubled for each
 * that follows, up to the most: a server that is back waits for nobody longer than that.
 */
const RECONNECT_AFTER_MS = 300;
const MOST_RECONNECT_AFTER_MS = 1_500;

/** Milliseconds until we come back after we ourselves closed a connection that had died: nobody else did. */
const REPLACE_AFTER_MS = 20;

/** Milliseconds in which the server confirms what is to be delivered, doubled each time it did not. */
const CONFIRMATION_MS = 1_000;
const MOST_DOUBLINGS = 3;

/** What is asked again until the server can do it: being asked twice does no harm, and waiting is shown. */
const WAITS_FOR_SERVER: ReadonlySet<ClientEventName> = new Set<ClientEventName>([
  'join-room',
  'resume-room',
  'chat-message',
  'share-file',
]);

export type ClientEventName = keyof ClientToServerEvents;
export type ServerEventName = keyof ServerToClientEvents;

/** What is sent with a client event. */
export type RequestPayload<Name extends ClientEventName> = Parameters<
  ClientToServerEvents[Name]
>[0];

/** What answers a client event that was carried out. */
export type RequestResult<Name extends ClientEventName> = Extract<
  AnswerOf<Parameters<ClientToServerEvents[Name]>[1]>,
  Acknowledgement
>;

/** What comes with a server event. */
export type EventPayload<Name extends ServerEventName> = Parameters<ServerToClientEvents[Name]>[0];

type AnswerOf<Acknowledge> =
  NonNullable<Acknowledge> extends (answer: infer Answer) => void ? Answer : never;

/**
 * Where the connection stands. `refused`: the server did not accept us (a bad or expired token, too many
 * connections), and trying again the same way is of no use; `message` says why in a sentence.
 */
export type SocketStatus =
  | { readonly phase: 'disconnected' }
  | { readonly phase: 'connecting' }
  | { readonly phase: 'connected'; readonly socketId: string }
  | { readonly phase: 'reconnecting' }
  | { readonly phase: 'refused'; readonly code: ErrorCode; readonly message: string };

/** Who we are, asked for at each connect and so never stale. */
export interface SocketCredentials {
  readonly token?: string;
  readonly displayName?: string;
  /** By what a guest is known again; see `guestKey`. */
  readonly guestKey?: string;
}

export interface SocketClientOptions {
  /** Origin of the server; by default where the page came from. */
  readonly url?: string;
  readonly credentials: () => SocketCredentials;
  readonly requestTimeoutMs?: number;
  readonly confirmationMs?: number;
}

/** The part of a connection that the meeting needs; tests put their own server behind it. */
export interface SocketTransport {
  readonly status: SocketStatus;
  onStatus(listener: (status: SocketStatus) => void): Unsubscribe;
  on<Name extends ServerEventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): Unsubscribe;
  connect(): void;
  disconnect(): void;
  request<Name extends ClientEventName>(
    event: Name,
    payload: RequestPayload<Name>,
  ): Promise<RequestResult<Name>>;
  send<Name extends ClientEventName>(event: Name, payload: RequestPayload<Name>): boolean;
  deliver<Name extends ClientEventName>(event: Name, payload: RequestPayload<Name>): boolean;
}

/** The one way in which requests and events leave; socket.io's own types do not follow generics. */
interface UntypedSocket {
  emit(event: string, payload: unknown): void;
  emitWithAck(event: string, payload: unknown): Promise<unknown>;
  on(event: string, listener: (payload: never) => void): void;
  off(event: string, listener: (payload: never) => void): void;
}

/** The signalling connection, typed by the generated protocol. It knows no store and no meeting. */
export class SocketClient implements SocketTransport {
  readonly #socket: Socket;
  readonly #events = new TypedEmitter<{ status: SocketStatus }>();
  readonly #requestTimeoutMs: number;
  readonly #confirmationMs: number;
  #status: SocketStatus = { phase: 'disconnected' };
  #reopening: ReturnType<typeof setTimeout> | undefined;
  /** Counts what came from the server. */
  #heard = 0;
  /** How often in a row it did not confirm in time. */
  #unconfirmed = 0;
  #pause: Promise<void> | undefined;
  #endPause: (() => void) | undefined;

  constructor(settings: SocketClientOptions) {
    const { url, credentials, requestTimeoutMs, confirmationMs } = settings;
    this.#requestTimeoutMs = requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
    this.#confirmationMs = confirmationMs ?? CONFIRMATION_MS;
    const options = {
      autoConnect: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      auth: (tell: (data: object) => void) => tell(credentials()),
      reconnectionDelay: RECONNECT_AFTER_MS,
      reconnectionDelayMax: MOST_RECONNECT_AFTER_MS,
    };
    this.#socket = url === undefined ? io(options) : io(url, options);
    this.#socket.on('connect', () => this.#connected());
    this.#socket.on('connect_error', (error) => this.#failedToConnect(error));
    this.#socket.on('disconnect', (reason) => this.#disconnected(reason));
    const manager = this.#socket.io;
    manager.on('packet', () => (this.#heard += 1));
    manager.on('reconnect_attempt', (attempt) => {
      manager.reconnectionDelay(RECONNECT_AFTER_MS);
      manager.reconnectionDelayMax(MOST_RECONNECT_AFTER_MS);
      manager.timeout(patienceOf(attempt));
    });
    this.on('server-draining', ({ retryAfter }) => {
      const restart = retryAfter * 1000;
      manager.reconnectionDelay(restart);
      manager.reconnectionDelayMax(Math.max(MOST_RECONNECT_AFTER_MS, restart));
    });
  }

  get status(): SocketStatus {
    return this.#status;
  }

  /** Listens to changes of {@link status}. */
  onStatus(listener: (status: SocketStatus) => void): Unsubscribe {
    return this.#events.on('status', listener);
  }

  /** Listens to an event of the server, until the answer is called. */
  on<Name extends ServerEventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): Unsubscribe {
    const socket = this.#socket as UntypedSocket;
    socket.on(event, listener);
    return () => socket.off(event, listener);
  }

  /** Opens the connection and keeps it open; does nothing where that is so already. */
  connect(): void {
    if (this.#socket.active) return;
    window.addEventListener('online', this.#tryAtOnce);
    this.#setStatus({ phase: 'connecting' });
    this.#socket.connect();
  }

  /** Closes the connection for good, until the next {@link connect}. */
  disconnect(): void {
    clearTimeout(this.#reopening);
    window.removeEventListener('online', this.#tryAtOnce);
    this.#socket.disconnect();
    this.#setStatus({ phase: 'disconnected' });
  }

  /**
   * Sends an event and waits for its answer.
   *
   * A connection that is just being opened is waited for; during an outage nothing is queued, since
   * what was meant for the room as it was may be wrong once we are back. What {@link WAITS_FOR_SERVER}
   * is asked again, in order, where the server cannot do it right now (a database that is away).
   *
   * @throws {ProtocolError} refused by the server, not connected, or no answer in time
   */
  async request<Name extends ClientEventName>(
    event: Name,
    payload: RequestPayload<Name>,
  ): Promise<RequestResult<Name>> {
    const waits = WAITS_FOR_SERVER.has(event);
    if (waits) await this.#pause;
    await this.#whenConnected();
    const socket = this.#socket.timeout(this.#requestTimeoutMs) as UntypedSocket;
    const answer = await socket.emitWithAck(event, payload).catch((): never => {
      throw this.#socket.connected ? unanswered() : offline();
    });
    const { success, ...refusal } = answer as RequestResult<Name> | Refusal;
    if (success) return answer as RequestResult<Name>;
    const { code, error, retryAfter = 1 } = refusal as Refusal;
    if (waits && code === 'SERVICE_UNAVAILABLE') {
      this.#pauseFor(retryAfter);
      return this.request(event, payload);
    }
    throw new ProtocolError(code, error);
  }

  /** Sends an event that needs no answer. False where it was lost because we are not connected. */
  send<Name extends ClientEventName>(event: Name, payload: RequestPayload<Name>): boolean {
    if (!this.#socket.connected) return false;
    (this.#socket as UntypedSocket).emit(event, payload);
    return true;
  }

  /**
   * Sends an event whose arrival the server is to confirm soon. Where nothing at all comes from it, the
   * connection has died with a network that we had, which shows only much later else, and another is
   * opened. False where the event was lost because we are not connected.
   */
  deliver<Name extends ClientEventName>(event: Name, payload: RequestPayload<Name>): boolean {
    const { connected, id } = this.#socket;
    if (!connected) return false;
    const heard = this.#heard;
    const patience = this.#confirmationMs * 2 ** Math.min(this.#unconfirmed, MOST_DOUBLINGS);
    const socket = this.#socket.timeout(patience) as UntypedSocket;
    socket.emitWithAck(event, payload).then(
      () => (this.#unconfirmed = 0),
      () => {
        if (this.#socket.id === id && this.#heard === heard) this.#replace();
      },
    );
    return true;
  }

  /** Opens another connection in the place of one that has died. */
  #replace(): void {
    this.#unconfirmed += 1;
    const manager = this.#socket.io;
    manager.reconnectionDelay(REPLACE_AFTER_MS);
    manager.engine.close();
  }

  /** Gives up the attempt that is under way, and the pause before the next, for one over a network that is there. */
  readonly #tryAtOnce = (): void => {
    if (this.#status.phase !== 'reconnecting') return;
    this.#socket.io.timeout(patienceOf(1));
    this.#socket.disconnect();
    this.#socket.connect();
  };

  /** Lets what waits for the server wait, but for no longer than the connection lasts. */
  #pauseFor(seconds: number): void {
    this.#pause ??= new Promise<void>((resolve) => {
      this.#endPause = resolve;
      setTimeout(resolve, seconds * 1000);
    }).then(() => {
      this.#pause = undefined;
    });
  }

  /** Resolves once the connection that is being opened stands. */
  async #whenConnected(): Promise<void> {
    if (this.#status.phase === 'connecting') await this.#firstDecision();
    if (this.#status.phase === 'refused') {
      throw new ProtocolError(this.#status.code, this.#status.message);
    }
    if (this.#status.phase !== 'connected') throw offline();
  }

  /** Resolves when `connecting` is over, one way or another, or has taken too long. */
  #firstDecision(): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = this.onStatus(() => {
        stop();
        clearTimeout(timer);
        resolve();
      });
      const timer = setTimeout(() => {
        stop();
        reject(offline());
      }, this.#requestTimeoutMs);
    });
  }

  #connected(): void {
    this.#socket.io.reconnectionDelay(RECONNECT_AFTER_MS);
    this.#setStatus({ phase: 'connected', socketId: this.#socket.id ?? '' });
  }

  /**
   * A failed transport is tried again by itself. A refusal by the server is final, but where it says
   * that it cannot take connections right now (a restart, a database that is away).
   */
  #failedToConnect(error: Error & { data?: { code?: ErrorCode } }): void {
    if (this.#socket.active) return;
    const code = error.data?.code ?? 'UNAUTHORIZED';
    if (code === 'SERVICE_UNAVAILABLE') this.#reopenSoon();
    else this.#setStatus({ phase: 'refused', code, message: error.message });
  }

  #disconnected(reason: string): void {
    if (reason === 'io client disconnect') return;
    this.#setStatus({ phase: 'reconnecting' });
    this.#endPause?.();
    // socket.io does not come back by itself where the server closed, as it does at a restart.
    if (reason === 'io server disconnect') this.#reopenSoon();
  }

  #reopenSoon(): void {
    clearTimeout(this.#reopening);
    this.#reopening = setTimeout(() => this.#socket.connect(), REOPEN_AFTER_MS);
  }

  #setStatus(status: SocketStatus): void {
    this.#status = status;
    this.#events.emit('status', status);
  }
}

function offline(): ProtocolError {
  return new ProtocolError('OFFLINE', 'You are not connected to the server right now.');
}

function unanswered(): ProtocolError {
  return new ProtocolError('NO_ANSWER', 'The server did not answer in time.');
}
