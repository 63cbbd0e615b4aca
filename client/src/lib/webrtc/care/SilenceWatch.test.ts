import { describe, expect, it } from 'vitest';

import { SilenceWatch } from './SilenceWatch';

/** Packets that come, or do not, under a watch that looks four times a second. */
class Path {
  readonly #watch = new SilenceWatch();
  #newest = 0;
  #now = 0;
  alarms = 0;
  returns = 0;

  pass(milliseconds: number, comes: boolean, isExpected = true): this {
    const receiver = {
      getSynchronizationSources: () => (this.#newest ? [{ timestamp: this.#newest }] : []),
    } as unknown as RTCRtpReceiver;
    for (const end = this.#now + milliseconds; this.#now < end;) {
      this.#now += 250;
      if (comes) this.#newest = this.#now;
      const news = this.#watch.look(isExpected ? [receiver] : [], this.#now);
      if (news === 'silent') this.alarms += 1;
      if (news === 'back') this.returns += 1;
    }
    return this;
  }

  forget(): this {
    this.#watch.forget();
    return this;
  }
}

describe('a path that carried something', () => {
  it('is told of once when nothing comes for half a second', () => {
    expect(new Path().pass(5_000, true).pass(250, false).alarms).toBe(0);
    expect(new Path().pass(5_000, true).pass(500, false).alarms).toBe(1);
    expect(new Path().pass(5_000, true).pass(60_000, false).alarms).toBe(1);
  });

  it('is told of again after it carried something, but not for each hole', () => {
    const path = new Path().pass(5_000, true).pass(1_000, false);
    expect(path.pass(2_000, true).pass(1_000, false).alarms).toBe(1);
    expect(path.pass(10_000, true).pass(1_000, false).alarms).toBe(2);
  });

  it('is told of soon again where it breaks once more, and is back from that, too', () => {
    const path = new Path().pass(5_000, true).pass(1_000, false).pass(2_000, true);
    expect(path.pass(2_000, false).alarms).toBe(2);
    expect(path.pass(250, true).returns).toBe(2);
  });
});

describe('a path with gaps that mean nothing', () => {
  it('is given twice the longest of them, for a while', () => {
    const path = new Path();
    for (let gap = 0; gap < 10; gap += 1) path.pass(250, true).pass(250, false);
    expect(path.pass(250, true).pass(750, false).alarms).toBe(0);
    expect(path.pass(250, true).pass(1_750, false).alarms).toBe(0);
    expect(path.pass(250, true).pass(10_000, false).alarms).toBe(1);
    expect(path.pass(60_000, true).pass(750, false).alarms).toBe(2);
  });
});

describe('a path that was silent', () => {
  it('is back once, with the first packet', () => {
    const path = new Path().pass(5_000, true).pass(3_000, false);
    expect(path.returns).toBe(0);
    expect(path.pass(250, true).returns).toBe(1);
    expect(path.pass(5_000, true).pass(250, false).pass(5_000, true).returns).toBe(1);
  });
});

describe('a path on which silence means nothing', () => {
  it('has carried nothing yet', () => {
    expect(new Path().pass(5_000, false).alarms).toBe(0);
  });

  it('has nothing to carry: they switched everything off', () => {
    expect(new Path().pass(5_000, true).pass(5_000, false, false).alarms).toBe(0);
  });

  it('was not looked at for a while', () => {
    expect(new Path().pass(5_000, true).pass(250, false).forget().pass(500, false).alarms).toBe(0);
  });
});
