import { TypedEmitter, type EventSource, type Unsubscribe } from '../TypedEmitter';
import { mediaWordIn, type MediaWord } from './channel/mediaFrame';
import { PeerChannel } from './channel/PeerChannel';
import { IceRecovery } from './IceRecovery';
import { MEDIA_SOURCES, type ConnectionState, type MediaSource } from './media';
import { Negotiation } from './Negotiation';
import { PeerTransceivers, type LocalStreams } from './PeerTransceivers';
import { withPausedSilence } from './pausedSilence';
import { withSoundOrder } from './redundantSound';
import type { RtcPlatform } from './rtcPlatform';
import type { SendLimits } from './sendBudget';
import { SenderControl, type Narrowing } from './SenderControl';
import type { Signal } from './SignalingChannel';

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
  /** What the other side does not send for now, though it is on. */
  paused: readonly MediaSource[];
  /** Another path is looked for: an ICE restart. */
  'path-sought': undefined;
  /** Our offer was sent again, since nobody answered it. */
  overdue: undefined;
  /** Repair within this connection is of no use; only a new one can help. */
  broken: undefined;
}

/**
 * The media connection to one peer.
 *
 * Joins what each has an idea of its own: what is agreed ({@link Negotiation}), what is sent and received
 * ({@link PeerTransceivers}, {@link SenderControl}), the path ({@link IceRecovery}) and what is told without
 * a server ({@link PeerChannel}).
 */
export class PeerConnection implements EventSource<PeerConnectionEvents> {
  /** What the two sides tell each other without a server. */
  readonly channel = new PeerChannel();
  readonly #events = new TypedEmitter<PeerConnectionEvents>();
  readonly #connection: RTCPeerConnection;
  readonly #transceivers: PeerTransceivers;
  readonly #sending: SenderControl;
  readonly #recovery: IceRecovery;
  readonly #negotiation: Negotiation;
  readonly #polite: boolean;
  readonly #announced = new Map<MediaSource, MediaStreamTrack>();
  #isSoundProtected = false;
  #isPathSilent = false;
  #paused: readonly MediaSource[] = [];
  #remotePaused: readonly MediaSource[] = [];
  #state: ConnectionState = 'connecting';
  /** The last report; times are milliseconds of the page's clock. */
  #report: { readonly askedAt: number; readonly answer: Promise<RTCStatsReport> } | null = null;

  constructor(options: PeerConnectionOptions) {
    const { platform, configuration, streams, local, polite, initiator, peers, send } = options;
    this.#polite = polite;
    this.#connection = platform.createConnection({ ...configuration, bundlePolicy: 'max-bundle' });
    this.#transceivers = new PeerTransceivers(this.#connection, platform, streams, local);
    this.#sending = new SenderControl({
      senders: () => this.#transceivers.senders(),
      peers,
      canForget: () => platform.changesCodecs(),
    });
    this.#recovery = new IceRecovery({
      restart: (overRelay) => this.#restartIce(overRelay),
      hasRelay: () => hasRelay(this.#connection.getConfiguration()),
      giveUp: () => this.#giveUp(),
    });
    this.#negotiation = new Negotiation({
      connection: this.#connection,
      polite,
      send,
      readSdp: (sdp) => withSoundOrder(sdp, this.#isSoundProtected),
      writeSdp: withPausedSilence,
      onIceRestart: () => this.#recovery.otherSideRestarts(),
      onOffer: (offer) => this.#takePart(offer),
      onApplied: () => this.#agreed(),
      onOverdue: () => this.#events.emit('overdue', undefined),
      onBroken: () => this.#events.emit('broken', undefined),
    });
    this.channel.on('open', () => this.#tellPaused());
    this.channel.on('frame', (frame) => {
      this.pathIsBack(); // which a frame comes over
      this.#heed(mediaWordIn(frame));
    });
    this.#connection.onnegotiationneeded = () => void this.#negotiation.offer();
    this.#connection.onicecandidate = ({ candidate }) =>
      send({ kind: 'candidate', candidate: candidate?.toJSON() ?? null });
    this.#connection.onconnectionstatechange = () => this.#connectionStateChanged();
    if (!initiator) return;
    this.#transceivers.addAll();
    this.channel.open(this.#connection);
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Whether our offers give way to theirs. */
  get isPolite(): boolean {
    return this.#polite;
  }

  /** Whether no offer of ours waits for its answer. */
  get isSettled(): boolean {
    return this.#negotiation.isSettled;
  }

  /** Whether nothing comes over the path, and so hardly anything gets through to them. */
  get isPathSilent(): boolean {
    return this.#isPathSilent;
  }

  /** What the other side does not send for now, though it is on. */
  get remotePaused(): readonly MediaSource[] {
    return this.#remotePaused;
  }

  /** What each section carries towards us, by its mid. */
  get receivedSections(): ReadonlyMap<string, MediaSource> {
    const received = [...this.#transceivers.received()];
    return new Map(received.map(([source, { mid }]) => [mid ?? '', source]));
  }

  on<Name extends keyof PeerConnectionEvents>(
    event: Name,
    listener: (payload: PeerConnectionEvents[Name]) => void,
  ): Unsubscribe {
    return this.#events.on(event, listener);
  }

  /** Handles what the other side sent. Never rejects: what cannot be applied makes us `broken`. */
  async handle(signal: Signal): Promise<void> {
    await this.#negotiation.handle(signal);
  }

  /**
   * Makes an offer of how things stand, or sends the one again that was not answered yet. Changes made
   * by {@link sync} do so by themselves.
   */
  async offer(): Promise<void> {
    await this.#negotiation.offerAgain();
  }

  /** Brings what is sent in line with the local tracks. */
  async sync(): Promise<void> {
    await this.#negotiation.run(() => this.#transceivers.sync());
    await this.#sending.apply();
  }

  /** Shares our uplink with so many peers from now on. */
  setPeers(peers: number): void {
    this.#sending.setPeers(peers);
  }

  /** What a source may cost where the path to them is wide. */
  limitsOf(source: MediaSource): SendLimits {
    return this.#sending.limitsOf(source);
  }

  /** Narrows what each source may cost from now on; `paused` is what that leaves nothing of. */
  narrow(narrow: Narrowing, paused: MediaSource[]): void {
    this.#sending.narrow(narrow);
    if (String(paused) === String(this.#paused)) return;
    this.#paused = paused;
    this.#tellPaused();
  }

  /** Sends none of the pictures again that were lost so far, and goes on with one that needs none before it. */
  forgetPictures(): void {
    this.#sending.forgetPictures();
  }

  /** Sends sound with redundancy from the next negotiation on, which begins now; or no longer. */
  protectSound(isProtected: boolean): void {
    this.#isSoundProtected = isProtected;
    // A network is bad for both at once, and has no room for an offer that meets another and is dropped.
    if (!this.#polite || !this.#tell({ kind: 'negotiate' })) void this.#negotiation.offer();
  }

  /** Sends pictures that need none before them. */
  sendKeyFrames(): void {
    void this.#sending.sendKeyFrames();
  }

  /** Asks for a picture that needs none before it, where there is a way to ask. */
  askForKeyFrame(): void {
    this.#tell({ kind: 'key-frame' });
  }

  /** Uses other ICE servers, or fresh credentials for them, from the next ICE restart on. */
  setIceServers(iceServers: readonly RTCIceServer[]): void {
    const configuration = this.#connection.getConfiguration();
    this.#connection.setConfiguration({ ...configuration, iceServers: [...iceServers] });
  }

  /** Looks for another path while the one there is goes on, where the network may have changed. */
  renewPath(): void {
    if (this.#state !== 'closed') this.#recovery.pathMayHaveChanged();
  }

  /**
   * Looks for another path, unless the other side does so already: nothing comes over this one. What is told
   * waits meanwhile.
   */
  pathIsSilent(): void {
    this.#isPathSilent = true;
    this.#sending.hold(true);
    this.channel.hold();
    if (this.#state !== 'closed') this.#recovery.pathIsSilent();
  }

  /** Goes on with what waited for the path; an offer that was lost on it is sent again at once. */
  pathIsBack(): void {
    if (!this.#isPathSilent) return;
    this.#isPathSilent = false;
    this.#sending.hold(false);
    this.channel.release();
    this.#negotiation.repeatOffer();
  }

  /** The receiver of a source, for levels and figures. */
  receiver(source: MediaSource): RTCRtpReceiver | null {
    return this.#transceivers.received().get(source)?.receiver ?? null;
  }

  sender(source: MediaSource): RTCRtpSender | null {
    return this.#transceivers.senders().find((each) => each.source === source)?.sender ?? null;
  }

  /**
   * The statistics; a report is used again by whoever is content with one of `maxAgeMs` milliseconds, for
   * several look at each connection and a report is dear.
   */
  getStats(maxAgeMs = 0): Promise<RTCStatsReport> {
    const now = performance.now();
    if (!this.#report || now - this.#report.askedAt > maxAgeMs) {
      this.#report = { askedAt: now, answer: this.#connection.getStats() };
    }
    return this.#report.answer;
  }

  /** Ends the connection. Nothing is told any more. */
  close(): void {
    this.#events.clear();
    this.#recovery.stop();
    this.#negotiation.close();
    this.#sending.close();
    this.channel.close();
    this.#connection.onnegotiationneeded = null;
    this.#connection.onicecandidate = null;
    this.#connection.onconnectionstatechange = null;
    this.#connection.close();
    this.#state = 'closed';
  }

  /** As the one who answers: takes the sections of an offer. */
  #takePart(offer: RTCSessionDescriptionInit): void {
    this.channel.adopt(this.#connection, offer);
    this.#transceivers.adoptOffered();
  }

  /** Goes by what the two sides agreed on. */
  async #agreed(): Promise<void> {
    await this.#transceivers.sync();
    this.#announceTracks();
    this.#events.emit('negotiated', undefined);
    void this.#sending.apply();
  }

  #tellPaused(): void {
    this.#tell({ kind: 'paused', sources: this.#paused });
  }

  /** Whether there was a way to tell it. */
  #tell(word: MediaWord): boolean {
    return this.channel.send({ ...word });
  }

  #heed(word: MediaWord | null): void {
    if (!word) return;
    switch (word.kind) {
      case 'key-frame':
        this.sendKeyFrames();
        break;
      case 'negotiate':
        void this.#negotiation.offer();
        break;
      case 'paused':
        if (String(word.sources) === String(this.#remotePaused)) break;
        this.#remotePaused = word.sources;
        this.#events.emit('paused', word.sources);
        break;
    }
  }

  /** Tells what arrives and what no longer does, compared with the last negotiation. */
  #announceTracks(): void {
    const received = this.#transceivers.received();
    for (const source of MEDIA_SOURCES) {
      const track = received.get(source)?.receiver.track;
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

  #connectionStateChanged(): void {
    const { connectionState } = this.#connection;
    this.#recovery.connectionStateChanged(connectionState);
    if (connectionState === 'connected') this.#setState('connected');
    else if (connectionState === 'disconnected' || connectionState === 'failed') {
      this.#setState('interrupted');
    }
  }

  #restartIce(overRelay: boolean): void {
    const configuration = this.#connection.getConfiguration();
    const iceTransportPolicy = overRelay ? 'relay' : 'all';
    if ((configuration.iceTransportPolicy ?? 'all') !== iceTransportPolicy) {
      this.#connection.setConfiguration({ ...configuration, iceTransportPolicy });
    }
    this.#connection.restartIce();
    this.#events.emit('path-sought', undefined);
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

function hasRelay({ iceServers = [] }: RTCConfiguration): boolean {
  return iceServers.flatMap(({ urls }) => urls).some((url) => url.startsWith('turn'));
}
