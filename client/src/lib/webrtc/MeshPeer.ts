import { isSignalFrame, signalIn } from './channel/signalFrame';
import type { PeerFrame } from './channel/PeerFrame';
import type { ConnectionState, MediaParticipant, MediaSource } from './media';
import type { PeerConnection, PeerConnectionOptions } from './PeerConnection';
import { sessionIdOf } from './sdpSession';
import type { Signal } from './SignalingChannel';

/** Milliseconds that the other side, which entered after us, has to offer before we do. */
const OFFER_PATIENCE_MS = 5_000;

/** Milliseconds before a broken connection is replaced, by how often it broke in a row. */
const REBUILD_DELAYS_MS = [0, 2_000, 5_000, 15_000, 30_000] as const;

/** Milliseconds without a break after which the next one is the first again. */
const STEADY_MS = 60_000;

/** Sessions of theirs that are over and that a late signal may still come from. */
const MAX_PAST_SESSIONS = 8;

export interface MeshPeerEvents {
  onTrack(source: MediaSource, track: MediaStreamTrack): void;
  onTrackEnded(source: MediaSource): void;
  onState(state: ConnectionState): void;
  onPaused(sources: readonly MediaSource[]): void;
  /** Another path is looked for: an ICE restart. */
  onPathSought(): void;
  /** They can be told something without the server. */
  onChannelOpen(): void;
  /** They told something without the server that is not about the connection. */
  onFrame(frame: PeerFrame): void;
}

/** What each new connection to this peer is made with. */
export type ConnectionFactory = (
  options: Pick<PeerConnectionOptions, 'polite' | 'initiator' | 'send'>,
) => PeerConnection;

export interface MeshPeerOptions {
  readonly selfId: string;
  readonly participant: MediaParticipant;
  readonly createConnection: ConnectionFactory;
  /** Whether a description comes with a certificate of theirs. */
  readonly isTheirs: (description: RTCSessionDescriptionInit) => boolean;
  /** Sends a signal by the server; false where that is known to be away. */
  readonly send: (socketId: string, signal: Signal) => boolean;
  readonly events: MeshPeerEvents;
}

/**
 * One other participant of a mesh: the connection to them, and its replacement when it, or theirs, is
 * beyond repair. What was announced of the old connection stays until the new one is negotiated, so
 * that nobody's picture vanishes for a moment.
 */
export class MeshPeer {
  readonly #options: MeshPeerOptions;
  #socketId: string;
  #connection: PeerConnection | null = null;
  /** Whether the last description was another's. */
  #isRefused = false;
  #announced = new Set<MediaSource>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the server may have stopped carrying signals without our knowing it. */
  #doubtsServer = false;
  #rebuilds = 0;
  /** When it broke last, in milliseconds of the page's clock. */
  #brokeAt = -Infinity;
  /** Which connection of theirs ours belongs to. */
  #remoteSession: string | null = null;
  /** Those that ours belonged to before, the newest last. */
  #pastSessions: string[] = [];

  constructor(options: MeshPeerOptions) {
    this.#options = options;
    this.#socketId = options.participant.socketId;
  }

  get participant(): MediaParticipant {
    return { participantId: this.#options.participant.participantId, socketId: this.#socketId };
  }

  /** The connection of the moment; null until one side has offered. */
  get connection(): PeerConnection | null {
    return this.#connection;
  }

  /** How the connection does; what is refused shows only where nothing flows. */
  get state(): ConnectionState {
    const state = this.#connection?.state ?? 'connecting';
    return this.#isRefused && state !== 'connected' ? 'refused' : state;
  }

  /**
   * Whether they are there beyond doubt and owe us no answer: whoever closes a connection closes its
   * channel at both ends.
   */
  get isSettled(): boolean {
    const connection = this.#connection;
    return connection?.state === 'connected' && connection.channel.isOpen && connection.isSettled;
  }

  /** They are reached under another socket id from now on. */
  moveTo(socketId: string): void {
    this.#socketId = socketId;
  }

  /**
   * Offers: on the connection that there is, so that one which may live goes on without a gap, or on a new
   * one. Where they have lost their side of it, their answer will tell.
   */
  offer(): void {
    if (this.#connection) void this.#connection.offer();
    else this.#connect(true);
  }

  /** Waits for their offer, and offers ourselves should none come. */
  awaitOffer(): void {
    clearTimeout(this.#timer);
    if (this.#connection) return;
    this.#timer = setTimeout(() => this.offer(), OFFER_PATIENCE_MS);
  }

  /**
   * Takes what they sent by the server, unless somebody else made it: then all stays as it is.
   */
  handle(signal: Signal): void {
    this.#doubtsServer = false;
    this.#take(signal);
  }

  /** Tells them something without the server; false where there is no way to them. */
  tell(frame: PeerFrame): boolean {
    return this.#connection?.channel.send(frame) ?? false;
  }

  /** Begins anew with them, after a while where that was of no use just before. */
  rejoin(): void {
    const now = performance.now();
    if (now - this.#brokeAt > STEADY_MS) this.#rebuilds = 0;
    this.#brokeAt = now;
    const delay = REBUILD_DELAYS_MS[Math.min(this.#rebuilds, REBUILD_DELAYS_MS.length - 1)];
    this.#rebuilds += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(true), delay);
  }

  /** Ends the connection and tells that nothing more comes. */
  close(): void {
    clearTimeout(this.#timer);
    this.#connection?.close();
    this.#connection = null;
    for (const source of this.#announced) this.#options.events.onTrackEnded(source);
    this.#announced.clear();
  }

  #take(signal: Signal): void {
    if (signal.kind === 'description') {
      this.#isRefused = !this.#options.isTheirs(signal.description);
      if (this.#isRefused) {
        this.#options.events.onState(this.state);
        return;
      }
      if (!this.#prepareFor(signal.description)) return;
    }
    void this.#connection?.handle(signal);
  }

  /** What came without the server: from whoever holds the certificate of this connection. */
  #receive(frame: PeerFrame): void {
    if (!isSignalFrame(frame)) {
      this.#options.events.onFrame(frame);
      return;
    }
    // They have reason to go past the server, so that the answer does well to go both ways.
    this.#doubtsServer = true;
    const signal = signalIn(frame);
    if (signal) this.#take(signal);
  }

  /**
   * By the server where it is there, and past it where it is not, or may not be. While the path is silent nothing
   * is left for later: an offer that is still needed then is sent again.
   */
  #send(signal: Signal): void {
    const isCarried = this.#options.send(this.#socketId, signal);
    const isDoubtful = !isCarried || this.#doubtsServer;
    if (isDoubtful && !this.#connection?.isPathSilent) this.tell({ ...signal });
  }

  /**
   * Sees to it that there is a connection which a description can be applied to; false where there is
   * nothing to apply it to.
   *
   * A description of another session than before comes from a new connection of theirs (a reload, a
   * repair), and ours has lost its counterpart: their offer is answered on a new one, and an answer
   * from nowhere is followed by an offer from a new one. What was on its way from a connection before
   * changes nothing.
   */
  #prepareFor({ type, sdp }: RTCSessionDescriptionInit): boolean {
    const session = sessionIdOf(sdp);
    if (session !== null && this.#pastSessions.includes(session)) return false;
    const known = this.#remoteSession;
    const isForeign = known !== null && session !== null && session !== known;
    if (!this.#connection || isForeign) {
      if (type === 'offer') this.#connect(false);
      else if (isForeign) this.#connect(true);
      if (type !== 'offer') return false;
    }
    this.#remoteSession = session;
    return true;
  }

  /** Puts a new connection in the place of the one there is. */
  #connect(initiator: boolean): void {
    clearTimeout(this.#timer);
    if (this.#remoteSession !== null) {
      this.#pastSessions = [...this.#pastSessions, this.#remoteSession].slice(-MAX_PAST_SESSIONS);
    }
    this.#remoteSession = null;
    this.#connection?.close();
    const { selfId, participant, createConnection, events } = this.#options;
    const connection = createConnection({
      initiator,
      polite: selfId < participant.participantId,
      send: (signal) => this.#send(signal),
    });
    this.#connection = connection;
    events.onPaused([]);
    const arrived = new Set<MediaSource>();
    connection.on('track', ({ source, track }) => {
      arrived.add(source);
      this.#announced.add(source);
      events.onTrack(source, track);
    });
    connection.on('track-ended', ({ source }) => {
      arrived.delete(source);
      this.#endTrack(source);
    });
    connection.on('negotiated', () => {
      for (const source of [...this.#announced]) if (!arrived.has(source)) this.#endTrack(source);
    });
    connection.on('state', (state) => events.onState(state));
    connection.on('paused', (sources) => events.onPaused(sources));
    connection.on('path-sought', () => events.onPathSought());
    connection.on('broken', () => this.rejoin());
    connection.on('overdue', () => (this.#doubtsServer = true));
    connection.channel.on('open', () => events.onChannelOpen());
    connection.channel.on('frame', (frame) => this.#receive(frame));
  }

  #endTrack(source: MediaSource): void {
    if (this.#announced.delete(source)) this.#options.events.onTrackEnded(source);
  }
}
