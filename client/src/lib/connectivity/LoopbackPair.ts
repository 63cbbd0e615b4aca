import { steadyRate, type Arrival } from './steadyRate';
import type { TestFailure } from './testResults';

/** Milliseconds for a connection to come about. */
const PATIENCE_MS = 8_000;

/** Questions whose quickest answer counts. */
const PINGS = 4;

/** Milliseconds and bytes that measuring the bandwidth may take at most. */
const LONGEST_FLOW_MS = 2_000;
const MOST_BYTES = 4_000_000;

/** Bytes of one message: what every browser sends whole. */
const MESSAGE_BYTES = 16_384;

/** Bytes that wait to be sent, so that the network and not we are what is slow. */
const BUFFERED_BYTES = 262_144;

/** "Unauthorized" and "Wrong Credentials" (RFC 8656, section 19; RFC 8489, section 14.8). */
const REFUSALS: readonly number[] = [401, 403, 437, 441, 486];

export type CreateConnection = (configuration: RTCConfiguration) => RTCPeerConnection;

/** The pair did not come about. */
export class LoopbackError extends Error {
  readonly code: TestFailure;

  constructor(code: TestFailure) {
    super(code);
    this.code = code;
  }
}

/**
 * Two connections of this page that are connected to each other, the one by way of a relay alone: what
 * goes between them goes out of this network and comes back into it, as media of a call would.
 */
export class LoopbackPair {
  readonly #near: RTCPeerConnection;
  readonly #far: RTCPeerConnection;
  readonly #pings: RTCDataChannel;
  readonly #flow: RTCDataChannel;
  readonly #arrivals: Arrival[] = [];
  #refused = false;
  #allocated = false;

  /** @param relays servers that are reached over one transport */
  constructor(relays: readonly RTCIceServer[], create: CreateConnection) {
    const iceServers = [...relays];
    this.#near = create({ iceServers, iceTransportPolicy: 'relay' });
    // Whatever way back there is: relays do not let packets into private networks.
    this.#far = create({ iceServers });
    this.#pings = this.#near.createDataChannel('pings', { ordered: false });
    this.#flow = this.#near.createDataChannel('flow');
    this.#flow.bufferedAmountLowThreshold = BUFFERED_BYTES / 2;
    this.#near.onicecandidate = ({ candidate }) => {
      this.#allocated ||= candidate?.type === 'relay';
      void this.#far.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    };
    this.#far.onicecandidate = ({ candidate }) =>
      void this.#near.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    this.#near.onicecandidateerror = ({ errorCode }) => {
      this.#refused ||= REFUSALS.includes(errorCode);
    };
    this.#far.ondatachannel = ({ channel }) => this.#answer(channel);
  }

  /** @throws {LoopbackError} */
  async open(): Promise<void> {
    const opened = isOpen(this.#pings);
    try {
      await this.#near.setLocalDescription();
      await this.#far.setRemoteDescription(described(this.#near));
      await this.#far.setLocalDescription();
      await this.#near.setRemoteDescription(described(this.#far));
    } catch {
      throw new LoopbackError('RELAY_UNREACHABLE');
    }
    const gathered = this.#hasGatheredInVain();
    const isThere = await Promise.race([
      opened.then(() => true),
      gathered.then(() => false),
      after(PATIENCE_MS).then(() => false),
    ]);
    if (isThere) return;
    if (this.#refused) throw new LoopbackError('RELAY_REFUSED');
    throw new LoopbackError(this.#allocated ? 'RELAY_SILENT' : 'RELAY_UNREACHABLE');
  }

  /** Milliseconds to the relay and back; null where no answer came. */
  async roundTrip(): Promise<number | null> {
    let quickest: number | null = null;
    for (let ping = 0; ping < PINGS; ping += 1) {
      const askedAt = performance.now();
      const answered = nextMessage(this.#pings).then(() => performance.now() - askedAt);
      this.#pings.send('ping');
      const took = await Promise.race([answered, after(PATIENCE_MS / 4).then(() => null)]);
      if (took !== null) quickest = Math.min(quickest ?? took, took);
    }
    // An answer passes the relay twice, each time there and back.
    return quickest === null ? null : Math.round(quickest / 2);
  }

  /** Bits per second that go through, out and in at once; null where nothing did. */
  async throughput(): Promise<number | null> {
    await isOpen(this.#flow);
    const message = new Uint8Array(MESSAGE_BYTES);
    const endsAt = performance.now() + LONGEST_FLOW_MS;
    let sent = 0;
    while (sent < MOST_BYTES && performance.now() < endsAt) {
      if (this.#flow.readyState !== 'open') break;
      this.#flow.send(message);
      sent += MESSAGE_BYTES;
      if (this.#flow.bufferedAmount < BUFFERED_BYTES) continue;
      await Promise.race([
        next(this.#flow, 'bufferedamountlow'),
        after(endsAt - performance.now()),
      ]);
    }
    const isAll = () => this.#arrivals.length * MESSAGE_BYTES >= sent;
    while (!isAll() && performance.now() < endsAt) await after(50);
    return steadyRate(this.#arrivals);
  }

  close(): void {
    this.#near.close();
    this.#far.close();
  }

  #answer(channel: RTCDataChannel): void {
    channel.onmessage = ({ data }: MessageEvent<string | ArrayBuffer | Blob>) => {
      if (typeof data === 'string') channel.send(data);
      else this.#arrivals.push({ at: performance.now(), bytes: MESSAGE_BYTES });
    };
  }

  /** Settles once it is clear that the relay gives us no address. */
  async #hasGatheredInVain(): Promise<void> {
    while (this.#near.iceGatheringState !== 'complete') {
      await next(this.#near, 'icegatheringstatechange');
    }
    if (this.#allocated) await new Promise(() => undefined);
  }
}

function described(connection: RTCPeerConnection): RTCSessionDescription {
  if (!connection.localDescription) throw new Error('There is no description yet');
  return connection.localDescription;
}

async function isOpen(channel: RTCDataChannel): Promise<void> {
  if (channel.readyState !== 'open') await next(channel, 'open');
}

function nextMessage(channel: RTCDataChannel): Promise<void> {
  return next(channel, 'message');
}

function next(target: EventTarget, event: string): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(event, () => resolve(), { once: true });
  });
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
