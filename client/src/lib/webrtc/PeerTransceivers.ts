import { orderCodecs } from './codecPreferences';
import { kindOf, type MediaKind, type MediaSource } from './media';
import type { RtcPlatform } from './rtcPlatform';

type MainSource = 'microphone' | 'camera';
type ScreenSource = 'screen' | 'screen-audio';

const MAIN_OF: Readonly<Record<MediaKind, MainSource>> = { audio: 'microphone', video: 'camera' };
const SCREEN_OF: Readonly<Record<MediaKind, ScreenSource>> = {
  audio: 'screen-audio',
  video: 'screen',
};

/** The streams that tell the other side which tracks belong together. */
export interface LocalStreams {
  readonly main: MediaStream;
  readonly screen: MediaStream;
}

/**
 * Which transceiver of a connection carries what.
 *
 * The first audio and the first video section of the description are microphone and camera, in both
 * directions and always there, so that switching one on or off only replaces a track. Whoever offers
 * first adds them; the other side adopts what was offered. Every further section is a shared screen or
 * its sound, in one direction: added by the presenter with the first share, inactive after it, and
 * used again by the next.
 *
 * Only mind that `addTransceiver` never joins a section that the other side offered (RFC 8829,
 * section 5.10): where both offered first and ours was rolled back, our own two are stopped and the
 * offered ones adopted in their place.
 */
export class PeerTransceivers {
  readonly #connection: RTCPeerConnection;
  readonly #codecs: RtcPlatform['codecs'];
  readonly #streams: LocalStreams;
  readonly #local: ReadonlyMap<MediaSource, MediaStreamTrack>;
  readonly #main = new Map<MediaKind, RTCRtpTransceiver>();
  readonly #screens = new Map<MediaKind, RTCRtpTransceiver>();
  #mainIsAgreed = false;

  /** @param local the tracks to send, read whenever a transceiver is set up */
  constructor(
    connection: RTCPeerConnection,
    platform: Pick<RtcPlatform, 'codecs'>,
    streams: LocalStreams,
    local: ReadonlyMap<MediaSource, MediaStreamTrack>,
  ) {
    this.#connection = connection;
    this.#codecs = (kind) => platform.codecs(kind);
    this.#streams = streams;
    this.#local = local;
  }

  /** As the one who offers first: adds microphone and camera, then what is being shared. */
  addAll(): void {
    this.#addMain('audio');
    this.#addMain('video');
    this.#mainIsAgreed = true;
    this.#syncScreens();
  }

  /** Takes over microphone and camera as the remote offer, which was just applied, has them. */
  adoptOffered(): void {
    for (const kind of ['audio', 'video'] as const) {
      const offered = this.#connection
        .getTransceivers()
        .find((each) => each.receiver.track.kind === kind && each.mid !== null && !isStopped(each));
      const own = this.#main.get(kind);
      if (!offered || offered === own) continue;
      if (own) {
        if (own.mid !== null) continue;
        own.stop();
      }
      this.#main.set(kind, offered);
      offered.direction = 'sendrecv';
      offered.sender.setStreams(this.#streams.main);
      void this.#replaceTrack(offered, this.#local.get(MAIN_OF[kind]) ?? null);
    }
    this.#mainIsAgreed = true;
  }

  /**
   * Brings the transceivers in line with the local tracks; what that changes in the description makes
   * the connection ask for a negotiation by itself.
   */
  async sync(): Promise<void> {
    if (!this.#mainIsAgreed) return;
    this.#syncScreens();
    for (const kind of ['audio', 'video'] as const) {
      const track = this.#local.get(MAIN_OF[kind]) ?? null;
      const transceiver = this.#main.get(kind);
      if (transceiver) await this.#replaceTrack(transceiver, track);
      // The other side offered no such section, and now we have something to send in it.
      else if (track) this.#addMain(kind);
    }
  }

  /** What a sender sends, for the limits of each. */
  senders(): { source: MediaSource; sender: RTCRtpSender }[] {
    const of = (sources: typeof MAIN_OF | typeof SCREEN_OF) => {
      return ([kind, { sender }]: [MediaKind, RTCRtpTransceiver]) => ({
        source: sources[kind],
        sender,
      });
    };
    return [...[...this.#main].map(of(MAIN_OF)), ...[...this.#screens].map(of(SCREEN_OF))];
  }

  /** What comes from the other side, by the last negotiation that was completed. */
  received(): Map<MediaSource, RTCRtpTransceiver> {
    const received = new Map<MediaSource, RTCRtpTransceiver>();
    for (const transceiver of this.#connection.getTransceivers()) {
      const { currentDirection, receiver } = transceiver;
      if (currentDirection !== 'sendrecv' && currentDirection !== 'recvonly') continue;
      const kind = receiver.track.kind as MediaKind;
      const isMain = this.#main.get(kind) === transceiver;
      received.set(isMain ? MAIN_OF[kind] : SCREEN_OF[kind], transceiver);
    }
    return received;
  }

  #addMain(kind: MediaKind): void {
    const track = this.#local.get(MAIN_OF[kind]);
    const transceiver = this.#connection.addTransceiver(track ?? kind, {
      direction: 'sendrecv',
      streams: [this.#streams.main],
    });
    this.#prefer(transceiver, MAIN_OF[kind]);
    this.#main.set(kind, transceiver);
  }

  #syncScreens(): void {
    for (const kind of ['video', 'audio'] as const) {
      const source = SCREEN_OF[kind];
      const track = this.#local.get(source) ?? null;
      const transceiver = this.#screens.get(kind);
      if (transceiver) {
        const direction = track ? 'sendonly' : 'inactive';
        if (transceiver.direction !== direction) transceiver.direction = direction;
        void this.#replaceTrack(transceiver, track);
      } else if (track) {
        const added = this.#connection.addTransceiver(track, {
          direction: 'sendonly',
          streams: [this.#streams.screen],
        });
        this.#prefer(added, source);
        this.#screens.set(kind, added);
      }
    }
  }

  /** Fails quietly once the connection is closed: then nothing is sent anyway. */
  async #replaceTrack(
    { sender }: RTCRtpTransceiver,
    track: MediaStreamTrack | null,
  ): Promise<void> {
    if (sender.track === track) return;
    await sender.replaceTrack(track).catch((error: unknown) => {
      if (this.#connection.signalingState !== 'closed') throw error;
    });
  }

  /** Only for what we add ourselves: an answer keeps the order of the offer. */
  #prefer(transceiver: RTCRtpTransceiver, source: MediaSource): void {
    const codecs = this.#codecs(kindOf(source));
    if (codecs.length > 0) transceiver.setCodecPreferences(orderCodecs(source, codecs));
  }
}

function isStopped({ direction, currentDirection }: RTCRtpTransceiver): boolean {
  return direction === 'stopped' || currentDirection === 'stopped';
}
