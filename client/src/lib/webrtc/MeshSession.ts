import { TypedEmitter, type Unsubscribe } from '../TypedEmitter';
import type { ActiveSpeakerDetector } from './ActiveSpeakerDetector';
import type { PeerFrame } from './channel/PeerFrame';
import { isBoundTo } from './fingerprints';
import type { StatsSnapshot } from './connectionStats';
import type { MeshCare, MeshCareOptions } from './care/MeshCare';
import type { MediaDescription, MediaParticipant, MediaSource } from './media';
import type {
  CareNote,
  ConnectionStats,
  MediaRoom,
  MediaSession,
  MediaSessionEvents,
} from './MediaSession';
import { MeshPeer, type ConnectionFactory } from './MeshPeer';
import { PeerConnection } from './PeerConnection';
import type { PeerRoster } from './PeerRoster';
import type { LocalStreams } from './PeerTransceivers';
import type { RtcPlatform } from './rtcPlatform';
import type { Signal, SignalingChannel } from './SignalingChannel';

/** Milliseconds that rates are counted over at least, however often and by whomever they are asked for. */
const MIN_STATS_AGE_MS = 1_000;

/** Milliseconds that a report may be old: whoever watches over the connections has one each second. */
const SHARED_REPORT_MS = 1_500;

/** Signals kept from each of those whom the roster does not know yet, and how many of those. */
const MAX_EARLY_SIGNALS = 64;
const MAX_EARLY_SENDERS = 16;

export interface MeshSessionOptions {
  readonly signaling: SignalingChannel;
  readonly platform: RtcPlatform;
  /** Who the others are, and what of theirs is played. */
  readonly roster: PeerRoster;
  /** Shared by all connections; without it each makes its own. */
  readonly certificate: RTCCertificate | null;
  /** Brings whoever watches over the connections; without it nobody does. */
  readonly loadCare?: () => Promise<(options: MeshCareOptions) => Pick<MeshCare, 'close'>>;
}

/**
 * Media that flows directly between everyone and everyone.
 *
 * Whoever enters offers to each who is there; peers are keyed by participant, so that a new socket of
 * theirs changes nothing but the address of signals.
 */
export class MeshSession implements MediaSession {
  readonly #options: MeshSessionOptions;
  readonly #events = new TypedEmitter<MediaSessionEvents>();
  readonly #streams: LocalStreams;
  readonly #local = new Map<MediaSource, MediaStreamTrack>();
  readonly #peers = new Map<string, MeshPeer>();
  readonly #early = new Map<string, Signal[]>();
  readonly #snapshots = new Map<string, StatsSnapshot>();
  readonly #stopSignals: Unsubscribe;
  #media: MediaDescription = { mode: 'mesh', iceServers: [] };
  #selfId = '';
  #care: Pick<MeshCare, 'close'> | null = null;
  #detector: ActiveSpeakerDetector | null = null;
  #isClosed = false;

  constructor(options: MeshSessionOptions) {
    this.#options = options;
    const { platform, signaling } = options;
    this.#streams = { main: platform.createStream(), screen: platform.createStream() };
    this.#stopSignals = signaling.onSignal((from, signal) => this.#receive(from, signal));
    void this.#listen();
    void this.#takeCare();
  }

  on<Name extends keyof MediaSessionEvents>(
    event: Name,
    listener: (payload: MediaSessionEvents[Name]) => void,
  ): Unsubscribe {
    return this.#events.on(event, listener);
  }

  enter({ media, selfId, participants }: MediaRoom): void {
    this.#media = media;
    // Under another id we are somebody else to the others, and they have closed what was ours.
    const isNew = selfId !== this.#selfId;
    const present = new Set(participants.map(({ participantId }) => participantId));
    for (const id of [...this.#peers.keys()]) {
      if (isNew || !present.has(id)) this.removeParticipant(id);
    }
    this.#selfId = selfId;
    for (const participant of participants) {
      const peer = this.#peer(participant);
      peer.connection?.setIceServers(media.iceServers);
      if (!peer.isSettled) peer.offer();
      this.#replayEarlySignals(peer);
    }
  }

  addParticipant(participant: MediaParticipant): void {
    const peer = this.#peer(participant);
    peer.awaitOffer();
    this.#replayEarlySignals(peer);
  }

  removeParticipant(participantId: string): void {
    const peer = this.#peers.get(participantId);
    if (!peer) return;
    peer.close();
    this.#peers.delete(participantId);
    this.#snapshots.delete(participantId);
    this.#early.delete(peer.participant.socketId);
    this.#shareUplink();
    this.#events.emit('connection-state', { participantId, state: 'closed' });
  }

  async publish(source: MediaSource, track: MediaStreamTrack | null): Promise<void> {
    if (track) this.#local.set(source, track);
    else this.#local.delete(source);
    const connections = [...this.#peers.values()].map(({ connection }) => connection);
    await Promise.all(connections.map(async (connection) => connection?.sync()));
  }

  async renewIceServers(iceServers: readonly RTCIceServer[]): Promise<void> {
    this.#media = { ...this.#media, iceServers };
    for (const { connection } of this.#peers.values()) connection?.setIceServers(iceServers);
    // A relay lets nobody prolong what was begun with credentials that have expired.
    for (const { participantId, relayed } of await this.stats()) {
      if (relayed) this.#peers.get(participantId)?.connection?.renewPath();
    }
  }

  tell(participantId: string, frame: PeerFrame): boolean {
    return this.#peers.get(participantId)?.tell(frame) ?? false;
  }

  async stats(): Promise<ConnectionStats[]> {
    const { summariseStats } = await import('./connectionStats');
    const all = [...this.#peers].map(async ([participantId, { connection, state }]) => {
      if (!connection) return null;
      const report = await connection.getStats(SHARED_REPORT_MS);
      const before = this.#snapshots.get(participantId) ?? null;
      const { stats, snapshot } = summariseStats(participantId, state, report, before);
      const age = snapshot.timestamp - (before?.timestamp ?? -Infinity);
      if (age >= MIN_STATS_AGE_MS && this.#peers.has(participantId)) {
        this.#snapshots.set(participantId, snapshot);
      }
      return stats;
    });
    return (await Promise.all(all)).filter((stats) => stats !== null);
  }

  close(): void {
    this.#isClosed = true;
    this.#care?.close();
    this.#stopSignals();
    this.#detector?.close();
    for (const id of [...this.#peers.keys()]) this.removeParticipant(id);
    this.#early.clear();
    this.#events.clear();
  }

  /** The peer of a participant, made where there is none, under the socket id of the moment. */
  #peer(participant: MediaParticipant): MeshPeer {
    const { participantId, socketId } = participant;
    const known = this.#peers.get(participantId);
    if (known) {
      known.moveTo(socketId);
      return known;
    }
    const peer = new MeshPeer({
      selfId: this.#selfId,
      participant,
      createConnection: (options) => this.#createConnection(options),
      isTheirs: ({ sdp }) => isBoundTo(sdp, this.#options.roster.fingerprintsOf(participantId)),
      send: (to, signal) => this.#options.signaling.send(to, signal),
      events: {
        onTrack: (source, track) => this.#events.emit('track', { participantId, source, track }),
        onTrackEnded: (source) => this.#events.emit('track-ended', { participantId, source }),
        onPaused: (sources) => this.#events.emit('paused', { participantId, sources }),
        onPathSought: () => this.#note(participantId, { kind: 'path-sought' }),
        onChannelOpen: () => this.#events.emit('peer-reached', { participantId }),
        onFrame: (frame) => this.#events.emit('peer-frame', { participantId, frame }),
        onState: (state) => this.#events.emit('connection-state', { participantId, state }),
      },
    });
    this.#peers.set(participantId, peer);
    this.#shareUplink();
    return peer;
  }

  /** Who speaks matters once somebody is heard, and is loaded meanwhile. */
  async #listen(): Promise<void> {
    const { ActiveSpeakerDetector } = await import('./ActiveSpeakerDetector');
    if (this.#isClosed) return;
    this.#detector = new ActiveSpeakerDetector({
      receivers: () => this.#microphoneReceivers(),
      self: () => this.#ownMicrophone(),
      onChange: (participantIds) => this.#events.emit('speakers', { participantIds }),
    });
  }

  /** Whoever watches over the connections comes once they are on their way. */
  async #takeCare(): Promise<void> {
    const createCare = await this.#options.loadCare?.();
    if (!createCare || this.#isClosed) return;
    this.#care = createCare({
      peers: this.#peers,
      roster: this.#options.roster,
      onRepair: (participantId, isUnderWay) =>
        this.#events.emit('repair', { participantId, isUnderWay }),
      onOwnPicture: (picture) => this.#events.emit('own-picture', { picture }),
      onNote: (participantId, note) => this.#note(participantId, note),
    });
  }

  #note(participantId: string | null, note: CareNote): void {
    this.#events.emit('care', { participantId, note });
  }

  #createConnection(options: Parameters<ConnectionFactory>[0]): PeerConnection {
    const { platform, certificate } = this.#options;
    const configuration: RTCConfiguration = {
      iceServers: [...this.#media.iceServers],
      ...(certificate && { certificates: [certificate] }),
    };
    return new PeerConnection({
      ...options,
      platform,
      configuration,
      streams: this.#streams,
      local: this.#local,
      peers: this.#peers.size,
    });
  }

  #receive(from: string, signal: Signal): void {
    for (const peer of this.#peers.values()) {
      if (peer.participant.socketId === from) {
        peer.handle(signal);
        return;
      }
    }
    // An offer can overtake the news of who sends it where the server has several processes.
    const early = this.#early.get(from) ?? [];
    if (early.length < MAX_EARLY_SIGNALS) this.#early.set(from, [...early, signal]);
    const [oldest] = this.#early.keys();
    if (this.#early.size > MAX_EARLY_SENDERS && oldest !== undefined) this.#early.delete(oldest);
  }

  #replayEarlySignals(peer: MeshPeer): void {
    const { socketId } = peer.participant;
    const early = this.#early.get(socketId) ?? [];
    this.#early.delete(socketId);
    for (const signal of early) peer.handle(signal);
  }

  #shareUplink(): void {
    for (const { connection } of this.#peers.values()) connection?.setPeers(this.#peers.size);
  }

  #microphoneReceivers(): Map<string, RTCRtpReceiver> {
    const receivers = new Map<string, RTCRtpReceiver>();
    for (const [id, { connection }] of this.#peers) {
      if (!this.#options.roster.plays(id, 'microphone')) continue;
      const receiver = connection?.receiver('microphone');
      if (receiver) receivers.set(id, receiver);
    }
    return receivers;
  }

  #ownMicrophone(): { id: string; sender: RTCRtpSender } | null {
    for (const { connection } of this.#peers.values()) {
      const sender = connection?.state === 'connected' ? connection.sender('microphone') : null;
      if (sender) return { id: this.#selfId, sender };
    }
    return null;
  }
}
