import { describe, expect, it } from 'vitest';

import type { MediaSource } from '../media';
import { isPathSilent, missingOf } from './missingMedia';
import { receivedBytesOf, sampleOf } from './mediaSample';

interface Counters {
  readonly packets: number;
  readonly frames?: number;
}

const SECTIONS = new Map<string, MediaSource>([
  ['0', 'microphone'],
  ['1', 'camera'],
  ['2', 'screen'],
]);

/** A report with these counters of microphone, camera and screen. */
function look(counters: Partial<Record<MediaSource, Counters>>, pathBytes = 1) {
  const entries: (RTCStats & Record<string, unknown>)[] = [
    { id: 'T', type: 'transport', timestamp: 0, selectedCandidatePairId: 'P' },
    { id: 'P', type: 'candidate-pair', timestamp: 0, bytesReceived: pathBytes },
    { id: 'R', type: 'remote-inbound-rtp', timestamp: 0, fractionLost: 0.1, roundTripTime: 0.2 },
    { id: 'O', type: 'outbound-rtp', timestamp: 0, qualityLimitationReason: 'bandwidth' },
  ];
  for (const [mid, source] of SECTIONS) {
    const counter = counters[source];
    if (!counter) continue;
    entries.push({
      id: mid,
      type: 'inbound-rtp',
      timestamp: 0,
      mid,
      kind: source === 'microphone' ? 'audio' : 'video',
      packetsReceived: counter.packets,
      framesDecoded: counter.frames,
    });
  }
  const report = new Map(entries.map((entry) => [entry.id, entry]));
  return sampleOf(report, SECTIONS);
}

const BEFORE = look({
  microphone: { packets: 50 },
  camera: { packets: 90, frames: 30 },
  screen: { packets: 9, frames: 1 },
});
const ALL = ['microphone', 'camera', 'screen'] as const;

describe('missingOf', () => {
  it('misses nothing where sound and pictures come, and a still screen was seen', () => {
    const now = look({
      microphone: { packets: 53 },
      camera: { packets: 99, frames: 31 },
      screen: { packets: 9, frames: 1 },
    });
    expect(missingOf(ALL, BEFORE, now)).toBeNull();
  });

  it('misses what nothing comes of, and only what is expected', () => {
    const silent = look({ microphone: { packets: 50 }, camera: { packets: 99, frames: 31 } });
    expect(missingOf(['microphone', 'camera'], BEFORE, silent)).toBe('media');
    expect(missingOf(['camera'], BEFORE, silent)).toBeNull();
    expect(missingOf(['camera'], BEFORE, look({}))).toBe('media');
  });

  it('tells packets that make no picture from none', () => {
    const black = look({ microphone: { packets: 60 }, camera: { packets: 120, frames: 30 } });
    expect(missingOf(['microphone', 'camera'], BEFORE, black)).toBe('pictures');
  });

  it('misses a screen that was never seen', () => {
    const unseen = look({ screen: { packets: 12, frames: 0 } });
    expect(missingOf(['screen'], look({}), unseen)).toBe('pictures');
  });
});

describe('sampleOf', () => {
  it('reads what the other side reports of ours', () => {
    expect(BEFORE).toMatchObject({ loss: 0.1, roundTripMs: 200, limitedBy: 'bandwidth' });
  });
});

describe('isPathSilent', () => {
  it('is where not one byte came, and some had', () => {
    expect(isPathSilent(look({}, 10), look({}, 10))).toBe(true);
    expect(isPathSilent(look({}, 10), look({}, 11))).toBe(false);
    expect(isPathSilent(look({}, 0), look({}, 0))).toBe(false);
  });
});

describe('receivedBytesOf', () => {
  const pair = (id: string, bytesReceived: number) => ({
    id,
    type: 'candidate-pair',
    bytesReceived,
  });
  const reportOf = (...entries: { readonly id: string }[]) =>
    new Map(entries.map((entry) => [entry.id, entry])) as unknown as RTCStatsReport;

  it('counts what the other side sends over another path than we do', () => {
    const transport = { id: 'T', type: 'transport', selectedCandidatePairId: 'P' };
    expect(receivedBytesOf(reportOf(transport, pair('P', 10), pair('Q', 5)))).toBe(15);
    const all = { ...transport, bytesReceived: 40 };
    expect(receivedBytesOf(reportOf(all, pair('P', 10), pair('Q', 5)))).toBe(40);
    expect(receivedBytesOf(reportOf())).toBeNull();
  });
});
