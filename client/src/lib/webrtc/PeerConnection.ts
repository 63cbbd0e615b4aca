import { TypedEmitter, type EventSource, type Unsubscribe } from '../TypedEmitter';
import { IceRecovery } from './IceRecovery';
import { MEDIA_SOURCES, type ConnectionState, type MediaSource } from './media';
import { OperationQueue } from './OperationQueue';
import { PeerTransceivers, type LocalStreams } from './PeerTransceivers';
import type { RtcPlatform } from './rtcPlatform';
import { sendLimits } from './sendBudget';
import { applyLimits } from './senderParameters';
import type { Signal } from './SignalingChannel';

/** Milliseconds after which an offer that nobody answered is sent again. */
const ANSWER_TIMEOUT_MS = 6_000;

export interface PeerConnectionOptions {
  readonly platform: RtcPlatform;
  readonly configuration: RTCConfiguration;
  readonly streams: LocalStreams;
  /** The tracks to send; call {@link PeerConnection.sync} when they changed. */
  readonly local: ReadonlyMap<MediaSource, MediaStreamTrack>;
  /** Whether our offer gives way where both sides offer at once; the other side must think otherwise. */
  readonly polite: boolean;
  /** Whether we offer first; else the other side's offer is waited for. */
  readonly initiator: boolean;
  /** How many peers share our uplink, this one among them. */
  readonly peers: number;
  readonly send: (signal: Signal) => void;
}

export interface PeerConnectionEvents {
  track: { readonly source: MediaSource; readonly track: MediaStreamTrack };
  'track-ended': { readonly source: MediaSource };
  state: ConnectionState;
  /** The first negotiation is complete, or another one. */
  negotiated: undefined;
  /** Repair within this connection is of no use; only a new one can help. */
  broken: undefined;
}

/**
 * The media connection to one peer.
 *
 * Negotiation is the "perfect negotiation" of W3C WebRTC 1.0, section 10.7: either side may offer at
 * any time, and where both do, the polite one takes its offer back. All that changes the signalling
 * state runs in one queue, so that each step sees the state that the step before it left; the flags by
 * which the W3C's example tells what is under way are not needed then.
 */
export class PeerConnection implements EventSource<PeerConnectionEvents> {
  readonly #events = new TypedEmitter<PeerConnectionEvents>();
  readonly #connection: RTCPeerConnection;
  readonly #transceivers: PeerTransceivers;
  readonly #recovery: IceRecovery;
  readonly #queue = new OperationQueue();
  readonly #polite: boolean;
  readonly #send: (signal: Signal) => void;
  /** Candidates that came before the description that they belong to. */
  readonly #candidates: (RTCIceCandidateInit | null)[] = [];
  readonly #announced = new Map<MediaSource, MediaStreamTrack>();
  #ignoringOffer = false;
  #state: ConnectionState = 'connecting';
  #peers: number;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PeerConnectionOptions) {
    const { platform, configuration, streams, local, polite, initiator, peers, send } = options;
    this.#polite = polite;
    this.#peers = peers;
    this.#send = send;
    this.#connection = platform.createConnection({ ...configuration, bundlePolicy: 'max-bundle' });
    this.#transceivers = new PeerTransceivers(this.#connection, platform, streams, local);
    this.#recovery = new IceRecovery({
      restart: () => this.#connection.restartIce(),
      giveUp: () => this.#giveUp(),
    });
    this.#connection.onnegotiationneeded = () => void this.offer();
    this.#connection.onicecandidate = ({ candidate }) =>
      this.#send({ kind: 'candidate', candidate: candidate?.toJSON() ?? null });
    this.#connection.onconnectionstatechange = () => this.#connectionStateChanged();
    if (initiator) this.#transceivers.addAll();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  on<Name extends keyof PeerConnectionEvents>(
    event: Name,
    listener: (payload: PeerConnectionEvents[Name]) => void,
  ): Unsubscribe {
    return this.#events.on(event, listener);
  }

  /** Handles what the other side sent. Never rejects: what cannot be applied makes us `broken`. */
  async handle(signal: Signal): Promise<void> {
    await this.#step(() =>
      signal.kind === 'description'
        ? this.#applyDescription(signal.description)
        : this.#applyCandidate(signal.candidate),
    );
  }

  /**
   * Makes an offer of how things stand, or sends the one again that was not answered yet. Changes made
   * by {@link sync} do so by themselves.
   */
  async offer(): Promise<void> {
    await this.#step(async () => {
      const { signalingState } = this.#connection;
      if (signalingState === 'stable') await this.#connection.setLocalDescription();
      else if (signalingState !== 'have-local-offer') return;
      this.#sendLocalDescription();
    });
  }

  /** Brings what is sent in line with the local tracks. */
  async sync(): Promise<void> {
    await this.#step(() => this.#transceivers.sync());
    await this.#applyLimits();
  }

  /** Shares our uplink with so many peers from now on. */
  setPeers(peers: number): void {
    if (peers === this.#peers) return;
    this.#peers = peers;
    void this.#applyLimits();
  }

  /** Uses other ICE servers, or fresh credentials for them, from the next ICE restart on. */
  setIceServers(iceServers: readonly RTCIceServer[]): void {
    const configuration = this.#connection.getConfiguration();
    this.#connection.setConfiguration({ ...configuration, iceServers: [...iceServers] });
  }

  /** The receiver of a source, for levels and figures. */
  receiver(source: MediaSource): RTCRtpReceiver | null {
    return this.#transceivers.received().get(source) ?? null;
  }

  sender(source: MediaSource): RTCRtpSender | null {
    return this.#transceivers.senders().find((each) => each.source === source)?.sender ?? null;
  }

  getStats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  /** Ends the connection. Nothing is told any more. */
  close(): void {
    this.#events.clear();
    this.#recovery.stop();
    clearTimeout(this.#answerTimer);
    this.#connection.onnegotiationneeded = null;
    this.#connection.onicecandidate = null;
    this.#connection.onconnectionstatechange = null;
    this.#connection.close();
    this.#state = 'closed';
  }

  /** Runs one step of the negotiation after those before it, and only while there is a connection. */
  async #step(operation: () => Promise<void>): Promise<void> {
    try {
      await this.#queue.run(async () => {
        if (this.#state !== 'closed') await operation();
      });
    } catch {
      // Closing aborts what is under way; anything else leaves us with no state to go on from.
      this.#events.emit('broken', undefined);
    }
  }

  async #applyDescription(description: RTCSessionDescriptionInit): Promise<void> {
    const { signalingState } = this.#connection;
    // An answer that comes twice, or after our offer was taken back.
    if (description.type === 'answer' && signalingState !== 'have-local-offer') return;
    const collides = description.type === 'offer' && signalingState !== 'stable';
    this.#ignoringOffer = collides && !this.#polite;
    if (this.#ignoringOffer) return;

    await this.#connection.setRemoteDescription(description); // takes a colliding offer of ours back
    clearTimeout(this.#answerTimer);
    if (description.type === 'offer') {
      this.#transceivers.adoptOffered();
      await this.#connection.setLocalDescription();
      this.#sendLocalDescription();
    }
    for (const candidate of this.#candidates.splice(0)) await this.#addCandidate(candidate);
    await this.#transceivers.sync();
    this.#announceTracks();
    this.#events.emit('negotiated', undefined);
    void this.#applyLimits();
  }

  async #applyCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (this.#connection.remoteDescription) await this.#addCandidate(candidate);
    else if (!this.#ignoringOffer) this.#candidates.push(candidate);
  }

  /** A candidate that does not fit is no harm: it belongs to an offer that was ignored or replaced. */
  async #addCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    await this.#connection.addIceCandidate(candidate ?? undefined).catch(() => undefined);
  }

  #sendLocalDescription(): void {
    const description = this.#connection.localDescription;
    if (!description) return;
    this.#send({ kind: 'description', description: description.toJSON() });
    clearTimeout(this.#answerTimer);
    if (description.type === 'offer') {
      this.#answerTimer = setTimeout(() => void this.offer(), ANSWER_TIMEOUT_MS);
    }
  }

  /** Tells what arrives and what no longer does, compared with the last negotiation. */
  #announceTracks(): void {
    const received = this.#transceivers.received();
    for (const source of MEDIA_SOURCES) {
      const track = received.get(source)?.track;
      const before = this.#announced.get(source);
      if (track === before) continue;
      if (track) {
        this.#announced.set(source, track);
        this.#events.emit('track', { source, track });
      } else {
        this.#announced.delete(source);
        this.#events.emit('track-ended', { source });
      }
    }
  }

  async #applyLimits(): Promise<void> {
    for (const { source, sender } of this.#transceivers.senders()) {
      if (this.#state === 'closed') return;
      if (sender.track) await applyLimits(sender, source, sendLimits(source, this.#peers));
    }
  }

  #connectionStateChanged(): void {
    const { connectionState } = this.#connection;
    this.#recovery.connectionStateChanged(connectionState);
    if (connectionState === 'connected') this.#setState('connected');
    else if (connectionState === 'disconnected' || connectionState === 'failed') {
      this.#setState('interrupted');
    }
  }

  #giveUp(): void {
    this.#setState('failed');
    this.#events.emit('broken', undefined);
  }

  #setState(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#events.emit('state', state);
  }
}
