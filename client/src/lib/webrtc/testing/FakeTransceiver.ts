import type { MediaKind } from '../media';
import { FakeTrack } from './FakeTrack';

type Direction = RTCRtpTransceiverDirection;

/** A transceiver without media; `changed` is told that there may be something to negotiate. */
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

export class FakeSender {
  track: FakeTrack | null;
  /** How often a picture was asked for that needs none before it. */
  keyFrames = 0;
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

  setParameters(
    parameters: RTCRtpSendParameters,
    options: { readonly encodingOptions?: readonly { readonly keyFrame: boolean }[] } = {},
  ): Promise<void> {
    this.parameters = parameters;
    if (options.encodingOptions?.some(({ keyFrame }) => keyFrame)) this.keyFrames += 1;
    return Promise.resolve();
  }
}
