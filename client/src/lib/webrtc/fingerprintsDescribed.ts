import type { Fingerprint } from './fingerprints';
import type { RtcPlatform } from './rtcPlatform';

/** The fingerprints of a certificate as a description with it has them, where it does not tell them itself. */
export async function fingerprintsDescribed(
  certificate: RTCCertificate,
  platform: Pick<RtcPlatform, 'createConnection'>,
): Promise<Fingerprint[]> {
  const connection = platform.createConnection({ certificates: [certificate] });
  connection.createDataChannel('');
  const { sdp = '' } = await connection.createOffer();
  connection.close();
  return [
    ...new Set(
      [...sdp.matchAll(/^a=fingerprint:(.*?)\r?$/gm)].map(([, value = '']) => value.toLowerCase()),
    ),
  ];
}
