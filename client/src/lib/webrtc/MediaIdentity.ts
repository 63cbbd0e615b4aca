import type { Fingerprint } from './fingerprints';
import type { RtcPlatform } from './rtcPlatform';

/** The certificate of all our connections, and what it is known by. */
export interface MediaIdentity {
  /** Null where each connection makes its own. */
  readonly certificate: RTCCertificate | null;
  /** Empty where there is no certificate of ours: the server then tells it from our descriptions. */
  readonly fingerprints: readonly Fingerprint[];
}

export const NO_IDENTITY: MediaIdentity = { certificate: null, fingerprints: [] };

/** Makes a certificate; the answer is {@link NO_IDENTITY} where this browser cannot. */
export async function createMediaIdentity(platform: RtcPlatform): Promise<MediaIdentity> {
  try {
    const certificate = await platform.createCertificate();
    return { certificate, fingerprints: await fingerprintsOf(certificate, platform) };
  } catch {
    return NO_IDENTITY;
  }
}

async function fingerprintsOf(
  certificate: RTCCertificate,
  platform: RtcPlatform,
): Promise<Fingerprint[]> {
  // Firefox (seen in 153) has no such method; its descriptions tell.
  if ('getFingerprints' in certificate) {
    return certificate
      .getFingerprints()
      .map(({ algorithm = '', value = '' }) => `${algorithm} ${value}`.toLowerCase());
  }
  const { fingerprintsDescribed } = await import('./fingerprintsDescribed');
  return fingerprintsDescribed(certificate, platform);
}
