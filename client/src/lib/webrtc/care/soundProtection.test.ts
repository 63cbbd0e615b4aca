import { describe, expect, it } from 'vitest';

import { protect, UNPROTECTED, type SoundProtection } from './soundProtection';

const WIDE = 2_000_000;

function after(
  seconds: number,
  loss: number | null,
  from = UNPROTECTED,
  outgoingBitrate: number | null = WIDE,
  roundTripMs: number | null = 40,
): SoundProtection {
  let protection = from;
  for (let second = 0; second < seconds; second += 1) {
    protection = protect(protection, {
      soundLoss: loss,
      outgoingBitrate,
      roundTripMs,
      isNew: true,
      isSoundNew: true,
    });
  }
  return protection;
}

describe('protect', () => {
  it('begins within three seconds of five per cent of loss, and not for one bad report', () => {
    expect(after(3, 0.05).isOn).toBe(true);
    expect(after(1, 0.07).isOn).toBe(false);
    expect(after(60, 0.01).isOn).toBe(false);
  });

  it('counts each report once', () => {
    const stale = {
      soundLoss: 0.3,
      outgoingBitrate: WIDE,
      roundTripMs: 40,
      isNew: false,
      isSoundNew: false,
    };
    let protection = after(1, 0.3);
    for (let second = 0; second < 10; second += 1) protection = protect(protection, stale);
    expect(protection.isOn).toBe(false);
    expect(after(2, 0.3, protection).isOn).toBe(true);
  });

  it('goes on until hardly anything is lost any more, and for a while', () => {
    const on = after(10, 0.05);
    expect(after(60, 0.01, on).isOn).toBe(true);
    expect(after(10, 0, on).isOn).toBe(true);
    expect(after(25, 0, on).isOn).toBe(false);
  });

  it('does not fill a narrow path, whose own queue loses the packets', () => {
    expect(after(10, 0.3, UNPROTECTED, 90_000, null).isOn).toBe(false);
    expect(after(1, 0.3, after(10, 0.3), 90_000, null).isOn).toBe(false);
    expect(after(10, 0.3, UNPROTECTED, null).isOn).toBe(true);
  });

  it('takes a path for wide where nothing queues: loss alone makes it look narrow', () => {
    const begun = after(1, 0, UNPROTECTED, 90_000, 40);
    expect(after(10, 0.05, begun, 90_000, 60).isOn).toBe(true);
    expect(after(10, 0.05, begun, 90_000, 400).isOn).toBe(false);
  });

  it('remembers the queues of a narrow path for a while after each', () => {
    const begun = after(1, 0, UNPROTECTED, 90_000, 40);
    const queued = after(2, 0.05, begun, 90_000, 400);
    expect(after(20, 0.05, queued, 90_000, 60).isOn).toBe(false);
    expect(after(40, 0.05, queued, 90_000, 60).isOn).toBe(true);
    expect(after(5, 0.05, queued, WIDE, 60).isOn).toBe(true);
  });

  it('remembers what was lost before it was known that nothing queues', () => {
    // Of sound there is one report in five seconds; those of pictures tell of the queue meanwhile.
    const looks = Array.from({ length: 5 }, (_, second) => ({
      soundLoss: 0.03,
      outgoingBitrate: 100_000,
      roundTripMs: 40,
      isNew: true,
      isSoundNew: second === 0,
    }));
    expect(looks.slice(0, 3).reduce(protect, UNPROTECTED).isOn).toBe(false);
    expect(looks.reduce(protect, UNPROTECTED).isOn).toBe(true);
  });

  it('waits for what the other side reports', () => {
    expect(after(60, null).isOn).toBe(false);
    expect(after(60, null, after(10, 0.05)).isOn).toBe(true);
  });
});
