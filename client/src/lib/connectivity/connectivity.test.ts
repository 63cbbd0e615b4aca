import { describe, expect, it } from 'vitest';

import { relaysOver, stunServers } from './iceTransports';
import { probeServer } from './probeServer';
import { steadyRate } from './steadyRate';

const SERVERS: readonly RTCIceServer[] = [
  { urls: 'stun:stun.example:19302' },
  {
    urls: [
      'turn:turn.example:3478?transport=udp',
      'turn:turn.example:3478',
      'turn:turn.example:3478?transport=tcp',
      'turns:turn.example:5349?transport=tcp',
    ],
    username: 'u',
    credential: 'c',
  },
];

describe('relaysOver', () => {
  it('takes the relays apart by how they are reached, with their credentials', () => {
    const urls = (transport: 'udp' | 'tcp' | 'tls') => relaysOver(transport, SERVERS)[0]?.urls;
    expect(urls('udp')).toEqual(['turn:turn.example:3478?transport=udp', 'turn:turn.example:3478']);
    expect(urls('tcp')).toEqual(['turn:turn.example:3478?transport=tcp']);
    expect(urls('tls')).toEqual(['turns:turn.example:5349?transport=tcp']);
    expect(relaysOver('tcp', SERVERS)).toMatchObject([{ username: 'u', credential: 'c' }]);
    expect(relaysOver('udp', SERVERS.slice(0, 1))).toEqual([]);
  });
});

describe('stunServers', () => {
  it('are those that are named, and the relays over UDP, each once and without credentials', () => {
    expect(stunServers(SERVERS)).toEqual([
      { urls: ['stun:stun.example:19302', 'stun:turn.example:3478'] },
    ]);
    expect(stunServers([])).toEqual([]);
  });
});

describe('steadyRate', () => {
  it('leaves the slow beginning out', () => {
    const slow = Array.from({ length: 10 }, (_, index) => ({ at: index * 100, bytes: 100 }));
    const quick = Array.from({ length: 100 }, (_, index) => ({
      at: 1_000 + index * 10,
      bytes: 1_000,
    }));
    const rate = steadyRate([...slow, ...quick]) ?? 0;
    expect(rate).toBeGreaterThan(780_000);
    expect(rate).toBeLessThan(820_000);
  });

  it('knows nothing of too little', () => {
    expect(steadyRate([])).toBeNull();
    expect(steadyRate([{ at: 5, bytes: 100 }])).toBeNull();
  });
});

describe('probeServer', () => {
  it('gives the quickest of several answers, and nothing where one fails', async () => {
    const answers: number[] = [];
    const took = await probeServer(() => {
      answers.push(performance.now());
      return Promise.resolve();
    });
    expect(answers).toHaveLength(4);
    expect(took).toBeGreaterThanOrEqual(0);
    expect(await probeServer(() => Promise.reject(new Error('away')))).toBeNull();
  });
});
