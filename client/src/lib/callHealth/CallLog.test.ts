import { describe, expect, it } from 'vitest';

import { CallLog } from './CallLog';
import { meanOf } from './callSample';
import { at, BEGAN_AT, simulateCall, WELL } from './testing/simulatedCall';

const HOUR = 3_600;

function samplesOf(seconds: number) {
  return simulateCall({ people: ['Ann'], seconds }).people[0]?.samples ?? [];
}

describe('CallLog', () => {
  it('keeps each sample of the last minutes', () => {
    expect(samplesOf(300)).toHaveLength(150);
  });

  it('takes no more room in eight hours than in four', () => {
    const four = samplesOf(4 * HOUR).length;
    expect(four).toBeLessThan(850);
    expect(samplesOf(8 * HOUR).length).toBeLessThanOrEqual(four + 6);
  });

  it('gets coarser without a gap, and keeps the means', () => {
    const samples = simulateCall({
      people: ['Ann'],
      seconds: 3 * HOUR,
      troubles: [{ who: ['Ann'], seconds: [0, HOUR], figures: { roundTripMs: 400 } }],
    }).people[0]?.samples;
    if (!samples) throw new Error('Ann has no samples');
    samples.slice(1).forEach(({ from }, index) => expect(from).toBe(samples[index]?.to));
    expect(samples[0]?.to).toBe(BEGAN_AT + 60_000);
    expect(meanOf(samples, 'roundTripMs')).toBeCloseTo(160);
  });

  it('forgets whoever left first where too many came', () => {
    const log = new CallLog({ beganAt: BEGAN_AT });
    for (let visitor = 0; visitor < 500; visitor += 1) {
      const id = `visitor-${String(visitor)}`;
      log.greet(id, id);
      if (visitor > 0) log.dismiss(id);
    }
    const ids = log.record.people.map(({ participantId }) => participantId);
    expect(ids).toHaveLength(40);
    expect(ids[0]).toBe('visitor-0');
    expect(ids.at(-1)).toBe('visitor-499');
  });

  it('keeps the newest events only', () => {
    const log = new CallLog({ beganAt: BEGAN_AT });
    for (let second = 0; second < 2_000; second += 1) {
      log.note({ kind: 'network-changed' }, at(second));
    }
    expect(log.record.events).toHaveLength(500);
    expect(log.record.events.at(-1)?.at).toBe(at(1_999));
  });

  it('goes on with what an earlier page kept', () => {
    const earlier = simulateCall({ people: ['Ann'], seconds: 2 * HOUR });
    const log = new CallLog(earlier);
    expect(log.record).toEqual(earlier);
    const [from, to] = [at(2 * HOUR), at(2 * HOUR + 2)];
    log.greet('Ann', 'Ann B.');
    log.add(new Map([['Ann', { from, to, figures: WELL }]]), to);
    expect(log.record.people[0]?.name).toBe('Ann B.');
    expect(log.record.people[0]?.samples.at(-1)?.to).toBe(to);
    expect(log.record.beganAt).toBe(BEGAN_AT);
  });
});
