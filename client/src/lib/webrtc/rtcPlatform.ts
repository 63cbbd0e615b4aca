import type { MediaKind } from './media';

/** What the media layer takes from the browser; tests bring their own. */
export interface RtcPlatform {
  createConnection(configuration: RTCConfiguration): RTCPeerConnection;
  /** An empty stream: in a description it only says which tracks belong together. */
  createStream(): MediaStream;
  /** A certificate for all connections, so that each need not make its own key. */
  createCertificate(): Promise<RTCCertificate>;
  /** What this browser can receive; nothing where it is better not asked to prefer any of it. */
  codecs(kind: MediaKind): readonly RTCRtpCodec[];
  /** Whether a sender takes another codec without a negotiation. */
  changesCodecs(): boolean;
}

/** The browser that this runs in. */
export const browserRtcPlatform: RtcPlatform = {
  createConnection: (configuration) => new RTCPeerConnection(configuration),
  createStream: () => new MediaStream(),
  createCertificate: () => {
    // P-256 is the curve that every browser must offer (RFC 8827, section 6.5).
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    return RTCPeerConnection.generateCertificate(algorithm);
  },
  codecs: (kind) =>
    hasBrokenCodecPreferences(navigator.userAgent)
      ? []
      : (RTCRtpReceiver.getCapabilities(kind)?.codecs ?? []),
  changesCodecs: () => (readsCodec ??= findWhetherCodecIsRead()),
};

let readsCodec: boolean | undefined;

/** A browser that does not know a member of a dictionary never reads it. */
function findWhetherCodecIsRead(): boolean {
  let isRead = false;
  const encoding: RTCRtpEncodingParameters & { readonly codec?: undefined } = {
    get codec() {
      isRead = true;
      return undefined;
    },
  };
  const connection = new RTCPeerConnection();
  connection.addTransceiver('video', { sendEncodings: [encoding] });
  connection.close();
  return isRead;
}

/**
 * Firefox (seen in 153), once asked to prefer codecs in a section, offers payload types there which were
 * never agreed as soon as the other side has offered that section too, and Chromium refuses the offer
 * ("Failed to parse codecs correctly"). Its own order, VP8 first, is fine.
 */
function hasBrokenCodecPreferences(userAgent: string): boolean {
  return userAgent.includes('Firefox/');
}
