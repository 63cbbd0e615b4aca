import { TypedEmitter, type EventSource, type Unsubscribe } from '../../TypedEmitter';
import { FrameAllowance } from './FrameAllowance';
import { readFrame, type PeerFrame } from './PeerFrame';

/** Characters of a frame at most: the longest description that the server would carry, as JSON. */
export const MAX_FRAME_CHARACTERS = 240_000;

/** Bytes that may wait to be sent; what comes while more do is not sent at all. */
const MAX_WAITING_BYTES = 1_000_000;

/** Agreed by both sides without a word (RFC 8832 is not needed), so that it costs no round trip. */
const CHANNEL: RTCDataChannelInit = { negotiated: true, id: 0 };

export interface PeerChannelEvents {
  open: undefined;
  frame: PeerFrame;
}

/**
 * The data channel to one peer: ordered and reliable, encrypted to the certificate that the roster
 * knows, and there from the first offer on. What comes that is too long, too much or no frame is
 * dropped; a peer that goes on with it is not listened to any more.
 */
export class PeerChannel implements EventSource<PeerChannelEvents> {
  readonly #events = new TypedEmitter<PeerChannelEvents>();
  readonly #allowance = new FrameAllowance();
  #channel: RTCDataChannel | null = null;
  /** What waits until the path carries something again; null while it does. */
  #held: string[] | null = null;

  get isOpen(): boolean {
    return this.#channel?.readyState === 'open';
  }

  on<Name extends keyof PeerChannelEvents>(
    event: Name,
    listener: (payload: PeerChannelEvents[Name]) => void,
  ): Unsubscribe {
    return this.#events.on(event, listener);
  }

  /** As the one who offers: the next offer has a section for it. */
  open(connection: RTCPeerConnection): void {
    if (this.#channel) return;
    const channel = connection.createDataChannel('meeting', CHANNEL);
    channel.onopen = () => this.#events.emit('open', undefined);
    channel.onmessage = ({ data }) => this.#receive(data);
    this.#channel = channel;
  }

  /** As the one who answers: takes part where the other side has such a channel. */
  adopt(connection: RTCPeerConnection, { sdp = '' }: RTCSessionDescriptionInit): void {
    if (/^m=application /m.test(sdp)) this.open(connection);
  }

  /** Sends a frame; false where there is no way for it. */
  send(frame: PeerFrame): boolean {
    const written = JSON.stringify(frame);
    const channel = this.#channel;
    if (channel?.readyState !== 'open' || written.length > MAX_FRAME_CHARACTERS) return false;
    if (channel.bufferedAmount > MAX_WAITING_BYTES) return false;
    return this.#held ? hold(this.#held, written) : sendOver(channel, written);
  }

  /**
   * Lets what is to be sent wait here, as long as the path carries nothing: SCTP would try again less and
   * less often, and what comes later waits for what came first, for three seconds after the path is back.
   */
  hold(): void {
    this.#held ??= [];
  }

  /** Sends what waited. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    const channel = this.#channel;
    if (channel?.readyState !== 'open') return;
    for (const written of held) sendOver(channel, written);
  }

  close(): void {
    this.#events.clear();
    this.#channel?.close();
    this.#channel = null;
    this.#held = null;
  }

  #receive(data: unknown): void {
    if (typeof data !== 'string') return;
    const verdict = this.#allowance.spend(data.length);
    if (verdict === 'cut-off') this.close();
    if (verdict !== 'taken' || data.length > MAX_FRAME_CHARACTERS) return;
    const frame = readFrame(data);
    if (frame) this.#events.emit('frame', frame);
  }
}

function sendOver(channel: RTCDataChannel, written: string): boolean {
  try {
    channel.send(written);
    return true;
  } catch {
    return false; // longer than the other side takes, or closed just now
  }
}

/** Whether there was room for it. */
function hold(held: string[], written: string): boolean {
  const characters = held.reduce((sum, { length }) => sum + length, written.length);
  if (characters > MAX_WAITING_BYTES) return false;
  held.push(written);
  return true;
}
