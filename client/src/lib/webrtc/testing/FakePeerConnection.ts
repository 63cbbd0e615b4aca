import type { MediaKind } from '../media';
import { FakeDataChannel } from './FakeDataChannel';
import type { FakeTrack } from './FakeTrack';
import { FakeTransceiver } from './FakeTransceiver';

type Direction = RTCRtpTransceiverDirection;

interface Section {
  readonly mid: string;
  readonly kind: MediaKind;
  readonly direction: Direction;
}

interface FakeSession {
  readonly sections: readonly Section[];
  /** The ICE user name; one made by hand has none. */
  readonly ufrag?: string;
  readonly candidates?: readonly string[];
}

/** An offer, and what it gives each transceiver once it is applied. */
interface FakeOffer {
  readonly sdp: string;
  readonly ufrag: string;
  readonly sections: readonly (readonly [FakeTransceiver, Section])[];
}

let sessions = 1000;

/** Milliseconds after which ICE gives up where the two sides hold each other for somebody else. */
const ICE_FAILURE_MS = 8_000;

/** Every connection by each ICE user name that it ever had: the network that packets find it in. */
const network = new Map<string, FakePeerConnection>();

/**
 * An RTCPeerConnection without media: the signalling states, transceivers, rollback and ICE credentials
 * of RFC 8829 and W3C WebRTC 1.0, and nothing else. Its descriptions carry their sections as JSON.
 * Everything takes a task, so that steps of two peers interleave as they do in browsers. Two of them are
 * connected once each has the credentials of the other, and one has a candidate.
 */
export class FakePeerConnection {
  readonly sessionId = String((sessions += 1));
  signalingState: RTCSignalingState = 'stable';
  connectionState: RTCPeerConnectionState = 'new';
  localDescription: RTCSessionDescription | null = null;
  remoteDescription: RTCSessionDescription | null = null;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate:
    ((event: { candidate: { toJSON: () => RTCIceCandidateInit } | null }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  readonly configuration: RTCConfiguration;
  readonly #fingerprint: string;
  readonly addedCandidates: (RTCIceCandidateInit | undefined)[] = [];
  /** How often the path was built anew. */
  iceGeneration = -1;
  /** Whether packets get through; while not, no negotiation makes it connected. */
  isReachable = true;
  /** The one data channel that both sides agreed on beforehand. */
  channel: FakeDataChannel | null = null;
  readonly #transceivers: FakeTransceiver[] = [];
  /** How often media was lost for good: Chromium shows nothing more after a rollback. */
  rollbacks = 0;
  /** What `createOffer` made last. */
  #created: FakeOffer | null = null;
  #beforeOffer = new Set<FakeTransceiver>();
  #nextMid = 0;
  #version = 0;
  #checkQueued = false;
  /** Ours and theirs as agreed, and as offered and not agreed yet. */
  #ufrag = '';
  #remoteUfrag = '';
  #offeredUfrag = '';
  #offeredRemoteUfrag = '';
  /** The credentials that `restartIce` asked to replace. */
  #ufragToReplace: string | null = null;
  #gathered: string[] = [];
  #ufrags = 0;
  readonly #candidatesOf = new Set<string>();
  #iceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(configuration: RTCConfiguration = {}) {
    this.configuration = configuration;
    const [certificate] = configuration.certificates ?? [];
    const [{ algorithm = '', value = '' } = {}] = certificate?.getFingerprints() ?? [];
    this.#fingerprint = `${algorithm} ${value}`.toUpperCase();
  }

  addTransceiver(
    trackOrKind: FakeTrack | MediaKind,
    { direction = 'sendrecv' }: RTCRtpTransceiverInit = {},
  ): FakeTransceiver {
    const track = typeof trackOrKind === 'string' ? null : trackOrKind;
    const kind = typeof trackOrKind === 'string' ? trackOrKind : trackOrKind.kind;
    return this.#add(kind, direction, track);
  }

  createDataChannel(): FakeDataChannel {
    this.channel = new FakeDataChannel(() => this.connectionState === 'connected');
    this.#checkNegotiation();
    return this.channel;
  }

  getTransceivers(): FakeTransceiver[] {
    return this.#transceivers.filter(
      ({ direction, mid }) => direction !== 'stopped' || mid !== null,
    );
  }

  async createOffer(): Promise<RTCSessionDescriptionInit> {
    await task();
    this.#assertOpen();
    this.#created = this.#draft();
    return { type: 'offer', sdp: this.#created.sdp };
  }

  async setLocalDescription(description?: RTCSessionDescriptionInit): Promise<void> {
    await task();
    this.#assertOpen();
    if (this.signalingState === 'have-remote-offer') this.#setLocalAnswer();
    else if (!description) this.#setLocalOffer(this.#draft());
    else if (this.#created && description.sdp === this.#created.sdp) {
      this.#setLocalOffer(this.#created);
    } else throw new DOMException('Not what was created last.', 'InvalidModificationError');
    void this.#gather(this.#localUfrag);
  }

  async setRemoteDescription({ type, sdp }: RTCSessionDescriptionInit): Promise<void> {
    await task();
    this.#assertOpen();
    const session = parse(sdp ?? '');
    if (type === 'offer') this.#applyOffer(session);
    else this.#applyAnswer(session);
    this.remoteDescription = describe(type, sdp ?? '');
    for (const ufrag of session.candidates ?? []) this.#candidatesOf.add(ufrag);
    if (type === 'answer') this.#settled();
  }

  async addIceCandidate(candidate?: RTCIceCandidateInit): Promise<void> {
    await task();
    if (!this.remoteDescription) throw new DOMException('No description.', 'InvalidStateError');
    const ufrag = candidate?.usernameFragment;
    if (ufrag) {
      if (ufrag !== this.#remoteUfrag && ufrag !== this.#offeredRemoteUfrag) {
        throw new DOMException('Of another generation.', 'OperationError');
      }
      this.#candidatesOf.add(ufrag);
      this.#checkPath();
    }
    this.addedCandidates.push(candidate);
  }

  restartIce(): void {
    this.#ufragToReplace = this.#ufrag;
    this.#checkNegotiation();
  }

  getConfiguration(): RTCConfiguration {
    return this.configuration;
  }

  setConfiguration(configuration: RTCConfiguration): void {
    Object.assign(this.configuration, configuration);
  }

  getStats(): Promise<Map<string, unknown>> {
    return Promise.resolve(new Map<string, unknown>());
  }

  close(): void {
    this.channel?.close();
    this.signalingState = 'closed';
    this.connectionState = 'closed';
    clearTimeout(this.#iceTimer);
  }

  /** Whether each side has the other's credentials, and both the same sections with opposite directions. */
  agreesWith(other: FakePeerConnection): boolean {
    return (
      this.#hasPathTo(other) && String(this.#sections(false)) === String(other.#sections(true))
    );
  }

  /** Each section with its direction, or the other side's view of it. */
  #sections(seenFromThere: boolean): string[] {
    return this.#transceivers
      .filter(({ mid }) => mid !== null)
      .map(({ mid, kind, currentDirection }) => {
        const direction = currentDirection ?? 'inactive';
        return `${String(mid)} ${kind} ${seenFromThere ? reverse(direction) : direction}`;
      })
      .sort();
  }

  /** Lets the network change. */
  setConnectionState(state: RTCPeerConnectionState): void {
    if (this.connectionState === state || this.signalingState === 'closed') return;
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  #add(kind: MediaKind, direction: Direction, track: FakeTrack | null): FakeTransceiver {
    const transceiver = new FakeTransceiver(kind, direction, track, () => this.#checkNegotiation());
    this.#transceivers.push(transceiver);
    this.#checkNegotiation();
    return transceiver;
  }

  /** An offer of how things are now; changes nothing but the number of the description. */
  #draft(): FakeOffer {
    const isRestart = this.#ufrag === '' || this.#ufragToReplace === this.#ufrag;
    const ufrag = isRestart ? this.#newUfrag() : this.#ufrag;
    let nextMid = this.#nextMid;
    const sections = this.#transceivers
      .filter(({ mid, direction }) => mid !== null || direction !== 'stopped')
      .map((each): [FakeTransceiver, Section] => {
        const mid = each.mid ?? String(nextMid);
        if (each.mid === null) nextMid += 1;
        return [each, { mid, kind: each.kind, direction: each.direction }];
      });
    const sdp = this.#format(
      sections.map(([, section]) => section),
      ufrag,
    );
    return { sdp, ufrag, sections };
  }

  #setLocalOffer({ sdp, ufrag, sections }: FakeOffer): void {
    this.#beforeOffer = new Set(this.#transceivers.filter(({ mid }) => mid !== null));
    for (const [transceiver, { mid, direction }] of sections) {
      transceiver.mid = mid;
      transceiver.settledDirection = direction;
      this.#nextMid = Math.max(this.#nextMid, Number(mid) + 1);
    }
    this.#created = null;
    this.#offeredUfrag = ufrag;
    this.signalingState = 'have-local-offer';
    this.localDescription = describe('offer', sdp);
  }

  #setLocalAnswer(): void {
    // Whoever is offered other credentials than before answers with others too (RFC 8839, section 4.4.1.1.1).
    const isRestart = this.#ufrag === '' || this.#offeredRemoteUfrag !== this.#remoteUfrag;
    this.#agree(isRestart ? this.#newUfrag() : this.#ufrag);
    for (const each of this.#transceivers) {
      if (each.mid === null) continue;
      each.settledDirection = each.direction;
      each.currentDirection = intersect(each.direction, reverse(each.remoteDirection));
    }
    this.#created = null;
    const sections = this.#transceivers
      .filter(({ mid }) => mid !== null)
      .map(({ mid, kind, currentDirection }): Section => {
        return { mid: mid ?? '', kind, direction: currentDirection ?? 'inactive' };
      });
    this.localDescription = describe('answer', this.#format(sections, this.#ufrag));
    this.#settled();
  }

  #applyOffer({ sections, ufrag = '' }: FakeSession): void {
    if (this.signalingState === 'have-local-offer') this.#rollBack();
    for (const { mid, kind, direction } of sections) {
      const known = this.#transceivers.find((each) => each.mid === mid);
      const transceiver = known ?? this.#add(kind, 'recvonly', null);
      if (transceiver.kind !== kind) throw new DOMException('Sections differ.', 'OperationError');
      transceiver.mid = mid;
      transceiver.remoteDirection = direction;
      this.#nextMid = Math.max(this.#nextMid, Number(mid) + 1);
    }
    this.#offeredRemoteUfrag = ufrag;
    this.signalingState = 'have-remote-offer';
  }

  #applyAnswer({ sections, ufrag = '' }: FakeSession): void {
    if (this.signalingState !== 'have-local-offer') {
      throw new DOMException('No offer of ours.', 'InvalidStateError');
    }
    for (const { mid, direction } of sections) {
      const transceiver = this.#transceivers.find((each) => each.mid === mid);
      if (!transceiver) throw new DOMException('Sections differ.', 'OperationError');
      transceiver.currentDirection = reverse(direction);
    }
    this.#offeredRemoteUfrag = ufrag;
    this.#agree(this.#offeredUfrag);
  }

  /** Takes our offer back: what it added has no section any more. */
  #rollBack(): void {
    if (this.remoteDescription) this.rollbacks += 1;
    for (const transceiver of this.#transceivers) {
      if (this.#beforeOffer.has(transceiver)) continue;
      transceiver.mid = null;
      transceiver.settledDirection = null;
    }
    this.#nextMid = this.#beforeOffer.size;
    this.signalingState = 'stable';
  }

  #settled(): void {
    this.signalingState = 'stable';
    this.#checkNegotiation();
    this.#checkPath();
  }

  get #localUfrag(): string {
    return this.signalingState === 'have-local-offer' ? this.#offeredUfrag : this.#ufrag;
  }

  #newUfrag(): string {
    this.#ufrags += 1;
    const ufrag = `${this.sessionId}-${String(this.#ufrags)}`;
    network.set(ufrag, this);
    return ufrag;
  }

  #agree(ufrag: string): void {
    if (ufrag !== this.#ufrag) this.iceGeneration += 1;
    this.#ufrag = ufrag;
    this.#remoteUfrag = this.#offeredRemoteUfrag;
  }

  async #gather(ufrag: string): Promise<void> {
    if (this.#gathered.includes(ufrag)) return;
    await task();
    if (this.signalingState === 'closed') return;
    this.#gathered = [ufrag];
    const type = this.localDescription?.type;
    // A description grows by its candidates.
    if (type && ufrag === this.#localUfrag) {
      this.localDescription = describe(type, this.#withCandidate(this.localDescription?.sdp ?? ''));
    }
    const candidate = {
      candidate: `candidate:${ufrag}`,
      sdpMid: '0',
      usernameFragment: ufrag,
    };
    this.onicecandidate?.({ candidate: { toJSON: () => candidate } });
    this.onicecandidate?.({ candidate: null });
  }

  #withCandidate(sdp: string): string {
    const content = JSON.stringify({ ...parse(sdp), candidates: this.#gathered });
    return sdp.replace(/^a=\{.*$/m, `a=${content}`);
  }

  #hasPathTo(other: FakePeerConnection): boolean {
    return other.#ufrag === this.#remoteUfrag && other.#remoteUfrag === this.#ufrag;
  }

  /** Connects where the other side is found, and fails after a while where it is another than thought. */
  #checkPath(): void {
    clearTimeout(this.#iceTimer);
    const other = network.get(this.#remoteUfrag);
    // A description made by hand has nobody behind it.
    const hasPath =
      this.#remoteUfrag === '' ||
      (other !== undefined && this.#hasPathTo(other) && this.#knowsWayTo(other));
    if (hasPath) {
      for (const each of other ? [this, other] : [this]) setTimeout(() => each.#connect(), 1);
    } else {
      this.#iceTimer = setTimeout(() => this.setConnectionState('failed'), ICE_FAILURE_MS);
    }
  }

  /** One candidate of either side is enough: the other is found by the packets that come from it. */
  #knowsWayTo(other: FakePeerConnection): boolean {
    return this.#candidatesOf.has(this.#remoteUfrag) || other.#candidatesOf.has(other.#remoteUfrag);
  }

  #connect(): void {
    if (!this.isReachable || this.signalingState === 'closed') return;
    clearTimeout(this.#iceTimer);
    this.setConnectionState('connected');
    const other = network.get(this.#remoteUfrag)?.channel;
    if (other) this.channel?.join(other);
  }

  #checkNegotiation(): void {
    if (this.#checkQueued) return;
    this.#checkQueued = true;
    setTimeout(() => {
      this.#checkQueued = false;
      if (this.signalingState === 'stable' && this.#isNegotiationNeeded()) {
        this.onnegotiationneeded?.();
      }
    });
  }

  #isNegotiationNeeded(): boolean {
    if (this.#ufragToReplace !== null && this.#ufragToReplace === this.#ufrag) return true;
    if (this.channel && !this.localDescription?.sdp.includes('m=application')) return true;
    return this.getTransceivers().some(
      ({ mid, direction, settledDirection }) => mid === null || direction !== settledDirection,
    );
  }

  #format(sections: readonly Section[], ufrag: string): string {
    this.#version += 1;
    const origin = `o=- ${this.sessionId} ${String(this.#version)} IN IP4 127.0.0.1`;
    const content = JSON.stringify({
      sections: [...sections].sort((one, other) => Number(one.mid) - Number(other.mid)),
      ufrag,
      candidates: this.#gathered.filter((gathered) => gathered === ufrag),
    });
    const data = this.channel ? 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel\n' : '';
    const ice = `a=ice-ufrag:${ufrag}`;
    return `v=0\n${origin}\n${ice}\na=${content}\na=fingerprint:${this.#fingerprint}\n${data}`;
  }

  #assertOpen(): void {
    if (this.signalingState === 'closed') throw new DOMException('Closed.', 'InvalidStateError');
  }
}

function task(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function parse(sdp: string): FakeSession {
  return JSON.parse(/^a=(\{.*\})\s*$/m.exec(sdp)?.[1] ?? '') as FakeSession;
}

function describe(type: RTCSdpType, sdp: string): RTCSessionDescription {
  return { type, sdp, toJSON: () => ({ type, sdp }) };
}

function reverse(direction: Direction): Direction {
  if (direction === 'sendonly') return 'recvonly';
  return direction === 'recvonly' ? 'sendonly' : direction;
}

function intersect(one: Direction, other: Direction): Direction {
  const sends = (each: Direction) => each === 'sendrecv' || each === 'sendonly';
  const receives = (each: Direction) => each === 'sendrecv' || each === 'recvonly';
  const send = sends(one) && sends(other);
  const receive = receives(one) && receives(other);
  if (send) return receive ? 'sendrecv' : 'sendonly';
  return receive ? 'recvonly' : 'inactive';
}
