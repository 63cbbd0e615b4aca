import type { MediaKind } from '../media';
import { FakeTrack } from './FakeTrack';

type Direction = RTCRtpTransceiverDirection;

interface Section {
  readonly mid: string;
  readonly kind: MediaKind;
  readonly direction: Direction;
}

interface FakeSession {
  readonly sections: readonly Section[];
  readonly iceGeneration: number;
}

let sessions = 1000;

/** A transceiver of a {@link FakePeerConnection}. */
export class FakeTransceiver {
  readonly kind: MediaKind;
  readonly sender: FakeSender;
  readonly receiver: { readonly track: FakeTrack; getSynchronizationSources: () => unknown[] };
  mid: string | null = null;
  currentDirection: Direction | null = null;
  /** What the last negotiation had of our side. */
  settledDirection: Direction | null = null;
  remoteDirection: Direction = 'inactive';
  codecs: readonly RTCRtpCodec[] = [];
  readonly #changed: () => void;
  #direction: Direction;

  constructor(kind: MediaKind, direction: Direction, track: FakeTrack | null, changed: () => void) {
    this.kind = kind;
    this.#direction = direction;
    this.#changed = changed;
    this.sender = new FakeSender(track);
    this.receiver = { track: new FakeTrack(kind), getSynchronizationSources: () => [] };
  }

  get direction(): Direction {
    return this.#direction;
  }

  set direction(direction: Direction) {
    this.#direction = direction;
    this.#changed();
  }

  stop(): void {
    this.#direction = 'stopped';
    this.#changed();
  }

  setCodecPreferences(codecs: readonly RTCRtpCodec[]): void {
    this.codecs = codecs;
  }
}

class FakeSender {
  track: FakeTrack | null;
  parameters: RTCRtpSendParameters = {
    transactionId: '',
    codecs: [],
    headerExtensions: [],
    rtcp: {},
    encodings: [{}],
  };

  constructor(track: FakeTrack | null) {
    this.track = track;
  }

  replaceTrack(track: FakeTrack | null): Promise<void> {
    this.track = track;
    return Promise.resolve();
  }

  setStreams(): void {
    // Streams only group tracks, and nothing here reads them.
  }

  getParameters(): RTCRtpSendParameters {
    return structuredClone(this.parameters);
  }

  setParameters(parameters: RTCRtpSendParameters): Promise<void> {
    this.parameters = parameters;
    return Promise.resolve();
  }
}

/**
 * An RTCPeerConnection without media: the signalling states, transceivers and rollback of RFC 8829 and
 * W3C WebRTC 1.0, and nothing else. Its descriptions carry their sections as JSON. Everything takes a
 * task, so that steps of two peers interleave as they do in browsers.
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
  iceGeneration = 0;
  /** Whether packets get through; while not, no negotiation makes it connected. */
  isReachable = true;
  readonly #transceivers: FakeTransceiver[] = [];
  #beforeOffer = new Set<FakeTransceiver>();
  #nextMid = 0;
  #version = 0;
  #restartWanted = false;
  #checkQueued = false;

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

  getTransceivers(): FakeTransceiver[] {
    return this.#transceivers.filter(
      ({ direction, mid }) => direction !== 'stopped' || mid !== null,
    );
  }

  async setLocalDescription(): Promise<void> {
    await task();
    this.#assertOpen();
    if (this.signalingState === 'have-remote-offer') this.#setLocalAnswer();
    else this.#setLocalOffer();
    const candidate = { candidate: `candidate:${this.sessionId}`, sdpMid: '0' };
    this.onicecandidate?.({ candidate: { toJSON: () => candidate } });
    this.onicecandidate?.({ candidate: null });
  }

  async setRemoteDescription({ type, sdp }: RTCSessionDescriptionInit): Promise<void> {
    await task();
    this.#assertOpen();
    const session = parse(sdp ?? '');
    if (type === 'offer') this.#applyOffer(session);
    else this.#applyAnswer(session);
    this.remoteDescription = describe(type, sdp ?? '');
    if (type === 'answer') this.#settled();
  }

  async addIceCandidate(candidate?: RTCIceCandidateInit): Promise<void> {
    await task();
    if (!this.remoteDescription) throw new DOMException('No description.', 'InvalidStateError');
    this.addedCandidates.push(candidate);
  }

  restartIce(): void {
    this.#restartWanted = true;
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
    this.signalingState = 'closed';
    this.connectionState = 'closed';
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

  #setLocalOffer(): void {
    this.#beforeOffer = new Set(this.#transceivers.filter(({ mid }) => mid !== null));
    for (const transceiver of this.#transceivers) {
      if (transceiver.mid === null && transceiver.direction !== 'stopped') {
        transceiver.mid = String(this.#nextMid);
        this.#nextMid += 1;
      }
    }
    if (this.#restartWanted) this.iceGeneration += 1;
    this.#restartWanted = false;
    this.signalingState = 'have-local-offer';
    this.localDescription = describe(
      'offer',
      this.#format((each) => each.direction),
    );
    for (const each of this.#transceivers) each.settledDirection = each.direction;
  }

  #setLocalAnswer(): void {
    for (const each of this.#transceivers) {
      if (each.mid === null) continue;
      each.settledDirection = each.direction;
      each.currentDirection = intersect(each.direction, reverse(each.remoteDirection));
    }
    this.localDescription = describe(
      'answer',
      this.#format((each) => each.currentDirection ?? 'inactive'),
    );
    this.#settled();
  }

  #applyOffer({ sections, iceGeneration }: FakeSession): void {
    if (this.signalingState === 'have-local-offer') this.#rollBack();
    for (const { mid, kind, direction } of sections) {
      const known = this.#transceivers.find((each) => each.mid === mid);
      const transceiver = known ?? this.#add(kind, 'recvonly', null);
      if (transceiver.kind !== kind) throw new DOMException('Sections differ.', 'OperationError');
      transceiver.mid = mid;
      transceiver.remoteDirection = direction;
      this.#nextMid = Math.max(this.#nextMid, Number(mid) + 1);
    }
    this.iceGeneration = Math.max(this.iceGeneration, iceGeneration);
    this.signalingState = 'have-remote-offer';
  }

  #applyAnswer({ sections }: FakeSession): void {
    if (this.signalingState !== 'have-local-offer') {
      throw new DOMException('No offer of ours.', 'InvalidStateError');
    }
    for (const { mid, direction } of sections) {
      const transceiver = this.#transceivers.find((each) => each.mid === mid);
      if (!transceiver) throw new DOMException('Sections differ.', 'OperationError');
      transceiver.currentDirection = reverse(direction);
    }
  }

  /** Takes our offer back: what it added has no section any more. */
  #rollBack(): void {
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
    if (this.isReachable) setTimeout(() => this.setConnectionState('connected'), 1);
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
    if (this.#restartWanted) return true;
    return this.getTransceivers().some(
      ({ mid, direction, settledDirection }) => mid === null || direction !== settledDirection,
    );
  }

  #format(directionOf: (transceiver: FakeTransceiver) => Direction): string {
    const sections = this.#transceivers
      .filter((each) => each.mid !== null)
      .sort((one, other) => Number(one.mid) - Number(other.mid))
      .map((each): Section => ({
        mid: each.mid ?? '',
        kind: each.kind,
        direction: directionOf(each),
      }));
    this.#version += 1;
    const { iceGeneration } = this;
    const origin = `o=- ${this.sessionId} ${String(this.#version)} IN IP4 127.0.0.1`;
    const content = JSON.stringify({ sections, iceGeneration });
    return `v=0\n${origin}\na=${content}\na=fingerprint:${this.#fingerprint}\n`;
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
  return JSON.parse(/^a=(.*)$/m.exec(sdp)?.[1] ?? '') as FakeSession;
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
