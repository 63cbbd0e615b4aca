import { describe, expect, it } from 'vitest';

import { SilenceDetector, SpeechDetector } from './speechWatch';

function readings(detector: SpeechDetector, levels: readonly number[], from = 0): boolean[] {
  return levels.map((level, index) => detector.hear(level, from + index * 50));
}

describe('SpeechDetector', () => {
  it('hears speech, with its pauses', () => {
    const words = Array.from({ length: 30 }, (_, index) => (index % 5 === 0 ? 0.1 : 0.5));
    expect(readings(new SpeechDetector(), words)).toContain(true);
  });

  it('does not take a door or a quiet room for speech', () => {
    const bang = Array.from({ length: 60 }, (_, index) => (index < 6 ? 0.9 : 0.05));
    expect(readings(new SpeechDetector(), bang)).not.toContain(true);
    expect(readings(new SpeechDetector(), Array<number>(200).fill(0.3))).not.toContain(true);
  });

  it('stops with the speaker', () => {
    const detector = new SpeechDetector();
    readings(detector, Array<number>(30).fill(0.6));
    expect(readings(detector, Array<number>(40).fill(0), 1_500).at(-1)).toBe(false);
  });

  it('counts no time in which nothing was read', () => {
    const detector = new SpeechDetector();
    detector.hear(0.6, 0);
    expect(detector.hear(0.6, 60_000)).toBe(false);
  });
});

describe('SilenceDetector', () => {
  it('waits, then tells of a microphone that gives nothing', () => {
    const detector = new SilenceDetector(10_000);
    expect(detector.hear(-Infinity, 0)).toBe(false);
    expect(detector.hear(-Infinity, 9_999)).toBe(false);
    expect(detector.hear(-120, 10_000)).toBe(true);
  });

  it('says nothing of one that was heard once', () => {
    const detector = new SilenceDetector(10_000);
    detector.hear(-70, 0);
    expect(detector.hear(-Infinity, 60_000)).toBe(false);
  });
});
