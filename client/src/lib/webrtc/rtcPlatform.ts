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
};

/**
 * Firefox (seen in 153), once asked to prefer codecs in a section, offers payload types there which were
 * never agreed as soon as the other side has offered that section too, and Chromium refuses the offer
 * ("Failed to parse codecs correctly"). Its own order, VP8 first, is fine.
 */
function hasBrokenCodecPreferences(userAgent: string): boolean {
  return userAgent.includes('Firefox/');
}
