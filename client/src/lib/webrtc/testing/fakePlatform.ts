import type { RtcPlatform } from '../rtcPlatform';
import { FakePeerConnection } from './FakePeerConnection';

/** A platform whose connections can be looked into, in the order in which they were made. */
export interface FakePlatform extends RtcPlatform {
  readonly connections: FakePeerConnection[];
}

export function fakePlatform(): FakePlatform {
  const connections: FakePeerConnection[] = [];
  return {
    connections,
    createConnection: (configuration) => {
      const connection = new FakePeerConnection(configuration);
      connections.push(connection);
      return connection as unknown as RTCPeerConnection;
    },
    createStream: () => ({}) as MediaStream,
    createCertificate: () => Promise.resolve(fakeCertificate('0a')),
    codecs: () => [],
    changesCodecs: () => true,
  };
}

/** A certificate whose fingerprint is `sha-256` and this digest. */
export function fakeCertificate(digest: string): RTCCertificate {
  const fingerprints = [{ algorithm: 'sha-256', value: digest }];
  return { expires: 0, getFingerprints: () => fingerprints };
}
