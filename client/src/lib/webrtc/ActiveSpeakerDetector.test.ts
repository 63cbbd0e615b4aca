import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ActiveSpeakerDetector, SPEAKER_INTERVAL_MS } from './ActiveSpeakerDetector';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const ticks = (count: number) => vi.advanceTimersByTimeAsync(count * SPEAKER_INTERVAL_MS);

/** A receiver whose packets carry `level`; `rtp` stands still while nothing is sent. */
function receiver() {
  const source = { audioLevel: 0, rtpTimestamp: 0, timestamp: 0, source: 1 };
  const api = { getSynchronizationSources: () => [source] } as unknown as RTCRtpReceiver;
  return { api, speak: (audioLevel: number) => Object.assign(source, { audioLevel }), source };
}

describe('ActiveSpeakerDetector', () => {
  it('reads the others from their packets and oneself from the sender', async () => {
    const ada = receiver();
    const told: (readonly string[])[] = [];
    const sender = {
      track: { enabled: true },
      getStats: () => Promise.resolve(new Map([['a', { type: 'media-source', audioLevel: 0.1 }]])),
    } as unknown as RTCRtpSender;
    const detector = new ActiveSpeakerDetector({
      receivers: () => new Map([['ada', ada.api]]),
      self: () => ({ id: 'me', sender }),
      onChange: (ids) => told.push(ids),
    });
    ada.speak(0.3);
    ada.source.rtpTimestamp = 960;
    await ticks(1);
    expect(told).toEqual([['ada', 'me']]);
    detector.close();
  });

  it('takes a source whose packets stopped for silent', async () => {
    const ada = receiver();
    const told: (readonly string[])[] = [];
    const detector = new ActiveSpeakerDetector({
      receivers: () => new Map([['ada', ada.api]]),
      self: () => null,
      onChange: (ids) => told.push(ids),
    });
    ada.speak(0.3);
    for (let packet = 1; packet < 4; packet += 1) {
      ada.source.rtpTimestamp = packet * 960;
      await ticks(1);
    }
    await ticks(20);
    expect(told).toEqual([['ada'], []]);
    detector.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
