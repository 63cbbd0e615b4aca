import { expect, it } from 'vitest';

import { createMediaIdentity, NO_IDENTITY } from './MediaIdentity';
import { fakeCertificate, fakePlatform } from './testing/fakePlatform';

it('knows its certificate by what the browser says of it', async () => {
  const certificate = fakeCertificate('0A:1B');
  const platform = { ...fakePlatform(), createCertificate: () => Promise.resolve(certificate) };
  const identity = await createMediaIdentity(platform);
  expect(identity).toEqual({ certificate, fingerprints: ['sha-256 0a:1b'] });
});

it('reads it out of an offer where the browser does not say', async () => {
  const certificate = { expires: 0 } as RTCCertificate;
  const used: (RTCConfiguration | undefined)[] = [];
  let isClosed = false;
  const sdp = 'v=0\r\na=fingerprint:SHA-256 0A:1B\r\nm=x\r\na=fingerprint:SHA-256 0A:1B\r\n';
  const connection = {
    createDataChannel: () => ({}),
    createOffer: () => Promise.resolve({ type: 'offer', sdp }),
    close: () => (isClosed = true),
  } as unknown as RTCPeerConnection;
  const identity = await createMediaIdentity({
    ...fakePlatform(),
    createCertificate: () => Promise.resolve(certificate),
    createConnection: (configuration) => {
      used.push(configuration);
      return connection;
    },
  });
  expect(identity).toEqual({ certificate, fingerprints: ['sha-256 0a:1b'] });
  expect(used).toEqual([{ certificates: [certificate] }]);
  expect(isClosed).toBe(true);
});

it('is none where the browser makes no certificate', async () => {
  const platform = {
    ...fakePlatform(),
    createCertificate: () => Promise.reject(new Error('Not supported.')),
  };
  expect(await createMediaIdentity(platform)).toBe(NO_IDENTITY);
});
