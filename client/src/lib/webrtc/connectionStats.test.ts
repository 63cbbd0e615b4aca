import { describe, expect, it } from 'vitest';

import { summariseStats } from './connectionStats';

/** A report as Chromium gives it, `seconds` into a call with so many packets lost. */
function report(seconds: number, lost: number): RTCStatsReport {
  const entries = [
    { id: 'T', type: 'transport', selectedCandidatePairId: 'P' },
    { id: 'P', type: 'candidate-pair', currentRoundTripTime: 0.0425, localCandidateId: 'L' },
    { id: 'L', type: 'local-candidate', candidateType: 'relay' },
    {
      id: 'V',
      type: 'inbound-rtp',
      kind: 'video',
      bytesReceived: seconds * 125_000,
      packetsReceived: seconds * 100 - lost,
      packetsLost: lost,
      frameWidth: 640,
      frameHeight: 360,
      framesPerSecond: 24,
      codecId: 'C',
      totalFreezesDuration: seconds / 4,
      totalSamplesReceived: seconds * 48_000,
      concealedSamples: seconds * 6_000,
      silentConcealedSamples: seconds * 1_200,
    },
    { id: 'C', type: 'codec', mimeType: 'video/VP9' },
    { id: 'O', type: 'outbound-rtp', bytesSent: seconds * 25_000, qualityLimitationReason: 'cpu' },
    { id: 'R', type: 'remote-inbound-rtp', fractionLost: 0.02 },
  ];
  const withTime = entries.map((entry) => ({ ...entry, timestamp: seconds * 1_000 }));
  return new Map(withTime.map((entry) => [entry.id, entry]));
}

describe('summariseStats', () => {
  it('knows at first only what is not counted over time', () => {
    const { stats } = summariseStats('ada', 'connected', report(1, 0), null);
    expect(stats).toMatchObject({
      participantId: 'ada',
      roundTripMs: 43,
      inboundLoss: null,
      inboundBitsPerSecond: null,
      outboundLoss: 0.02,
      frameWidth: 640,
      codec: 'VP9',
      limitedBy: 'cpu',
      relayed: true,
    });
  });

  it('compares counters with the call before', () => {
    const { snapshot } = summariseStats('ada', 'connected', report(1, 0), null);
    const { stats } = summariseStats('ada', 'connected', report(3, 20), snapshot);
    expect(stats.inboundBitsPerSecond).toBe(1_000_000);
    expect(stats.outboundBitsPerSecond).toBe(200_000);
    expect(stats.inboundLoss).toBeCloseTo(0.1);
    expect(stats.frozen).toBeCloseTo(0.25);
    expect(stats.concealed).toBeCloseTo(0.1);
  });

  it('does not count backwards where the connection was replaced', () => {
    const { snapshot } = summariseStats('ada', 'connected', report(9, 0), null);
    const { stats } = summariseStats('ada', 'connected', report(1, 0), {
      ...snapshot,
      timestamp: 0,
    });
    expect(stats.inboundBitsPerSecond).toBeNull();
  });

  it('knows nothing of an empty report', () => {
    const { stats } = summariseStats('ada', 'connecting', new Map(), null);
    expect(stats).toMatchObject({ roundTripMs: null, relayed: null, limitedBy: null });
  });
});
