import { describe, expect, it } from 'vitest';

import type { Figures } from './callSample';
import { diagnose } from './diagnose';
import type { Cause } from './findings';
import { at, BROKEN, simulateCall, type SimulatedCall } from './testing/simulatedCall';

const EVERYBODY = ['Ann', 'Bo', 'Cy'];
const WHILE = [30, 50] as const;

function trouble(who: readonly string[], figures: Partial<Figures>): SimulatedCall {
  return { troubles: [{ who, seconds: WHILE, figures }] };
}

function alone(figures: Partial<Figures>): SimulatedCall {
  return { people: ['Ann'], ...trouble(['Ann'], figures) };
}

/** Each a call that had one trouble from second 30 to second 50, and what is to be said of it. */
const CASES: readonly [what: string, SimulatedCall, Cause, whom: string | null, amount?: number][] =
  [
    ['all lose what we send', trouble(EVERYBODY, { outboundLoss: 0.08 }), 'own-uplink', null, 0.08],
    ['we lose what all send', trouble(EVERYBODY, { inboundLoss: 0.1 }), 'own-downlink', null, 0.1],
    [
      'both at once',
      trouble(EVERYBODY, { inboundLoss: 0.1, outboundLoss: 0.2 }),
      'own-network',
      null,
      0.2,
    ],
    ['sound comes too late', trouble(EVERYBODY, { concealed: 0.3 }), 'own-downlink', null, 0.3],
    [
      'one loses what we send',
      trouble(['Bo'], { outboundLoss: 0.12 }),
      'their-downlink',
      'Bo',
      0.12,
    ],
    ['we lose what one sends', trouble(['Bo'], { inboundLoss: 0.12 }), 'their-uplink', 'Bo', 0.12],
    [
      'both with one',
      trouble(['Bo'], { inboundLoss: 0.12, outboundLoss: 0.06 }),
      'their-network',
      'Bo',
      0.12,
    ],
    ['a single other loses ours', alone({ outboundLoss: 0.07 }), 'pair-uplink', 'Ann', 0.07],
    ['we lose the only other', alone({ inboundLoss: 0.07 }), 'pair-downlink', 'Ann', 0.07],
    [
      'both with the only other',
      alone({ inboundLoss: 0.07, outboundLoss: 0.07 }),
      'pair-network',
      'Ann',
      0.07,
    ],
    ['nothing comes through at all', trouble(EVERYBODY, BROKEN), 'own-lost', null],
    ['nothing to and from one', trouble(['Cy'], BROKEN), 'their-lost', 'Cy'],
    ['nothing between two', alone(BROKEN), 'pair-lost', 'Ann'],
    ['a long way to all', trouble(EVERYBODY, { roundTripMs: 700 }), 'own-delay', null, 700],
    ['a long way to one', trouble(['Ann'], { roundTripMs: 700 }), 'their-delay', 'Ann', 700],
    ['a long way between two', alone({ roundTripMs: 700 }), 'pair-delay', 'Ann', 700],
    [
      'a long way over a relay',
      trouble(['Ann'], { roundTripMs: 700, relayed: 1 }),
      'relay-delay',
      'Ann',
      700,
    ],
    [
      'no room for our picture to anybody',
      trouble(EVERYBODY, { limitedByBandwidth: 1 }),
      'own-bandwidth',
      null,
    ],
    ['no room to one', trouble(['Ann'], { limitedByBandwidth: 1 }), 'their-bandwidth', 'Ann'],
    ['no room between two', alone({ limitedByBandwidth: 1 }), 'pair-bandwidth', 'Ann'],
    ['our processor is busy', trouble(EVERYBODY, { limitedByProcessor: 1 }), 'own-processor', null],
    ['no picture moves', trouble(EVERYBODY, { frozen: 0.6 }), 'own-display', null],
    ['the picture of one stands', trouble(['Bo'], { frozen: 0.6 }), 'their-processor', 'Bo'],
  ];

describe('diagnose', () => {
  it('has nothing to say of a call that was well', () => {
    expect(diagnose(simulateCall({}))).toEqual([]);
  });

  it.each(CASES)('%s', (_what, call, cause, participantId, amount) => {
    const findings = diagnose(simulateCall(call));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      cause,
      participantId,
      from: at(WHILE[0]),
      to: at(WHILE[1]),
      times: 1,
      amount: amount === undefined ? null : (expect.closeTo(amount) as number),
    });
  });

  it.each<[string, SimulatedCall]>([
    [
      'a hiccup',
      { troubles: [{ who: EVERYBODY, seconds: [30, 34], figures: { inboundLoss: 0.3 } }] },
    ],
    ['the first seconds', trouble(EVERYBODY, { outboundLoss: 0.02, inboundLoss: 0.03 })],
    [
      'a call that is still looking for its bitrate',
      { troubles: [{ who: EVERYBODY, seconds: [0, 12], figures: { limitedByBandwidth: 1 } }] },
    ],
    [
      'somebody who closes the page',
      { troubles: [{ who: ['Bo'], seconds: [90, 120], figures: BROKEN }], left: ['Bo'] },
    ],
    [
      'a microphone in whose place another is',
      { events: [{ kind: 'device-lost', device: 'microphone', isReplaced: true, second: 30 }] },
    ],
  ])('makes nothing of %s', (_what, call) => {
    expect(diagnose(simulateCall(call))).toEqual([]);
  });

  it('takes what three of four have for our own', () => {
    const people = ['Ann', 'Bo', 'Cy', 'Di'];
    const call = { people, ...trouble(['Ann', 'Bo', 'Cy'], { outboundLoss: 0.2 }) };
    expect(diagnose(simulateCall(call)).map(({ cause }) => cause)).toEqual(['own-uplink']);
  });

  it('tells two troubles of two people apart, the earlier first', () => {
    const call = {
      troubles: [
        { who: ['Bo'], seconds: [60, 80], figures: { inboundLoss: 0.2 } },
        { who: ['Ann'], seconds: [20, 40], figures: { outboundLoss: 0.2 } },
      ] as const,
    };
    expect(
      diagnose(simulateCall(call)).map(({ cause, participantId }) => [cause, participantId]),
    ).toEqual([
      ['their-downlink', 'Ann'],
      ['their-uplink', 'Bo'],
    ]);
  });

  it('counts what comes again and again once, with how often', () => {
    const troubles = [0, 60, 120, 180].map((begin) => ({
      who: EVERYBODY,
      seconds: [begin, begin + 10] as const,
      figures: { inboundLoss: 0.2 },
    }));
    const [finding, ...others] = diagnose(simulateCall({ seconds: 300, troubles }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cause: 'own-downlink', times: 4, from: at(0), to: at(190) });
    expect(finding?.amount).toBeCloseTo(0.2);
  });

  it('knows from the events when the server was away, and a device, and the page', () => {
    const events = [
      { kind: 'server-away', second: 10 },
      { kind: 'server-back', second: 25 },
      { kind: 'device-lost', device: 'microphone', isReplaced: false, second: 30 },
      { kind: 'device-returned', device: 'microphone', isReplaced: false, second: 45 },
      { kind: 'page-stopped', durationMs: 20_000, second: 80 },
      { kind: 'device-lost', device: 'camera', isReplaced: false, second: 100 },
    ] as const;
    const told = diagnose(simulateCall({ events })).map(({ cause, from, to }) => [cause, from, to]);
    expect(told).toEqual([
      ['server-away', at(10), at(25)],
      ['microphone-lost', at(30), at(45)],
      ['page-stopped', at(60), at(80)],
      ['camera-lost', at(100), at(120)],
    ]);
  });

  it('does not blame the server for our own outage', () => {
    const events = [
      { kind: 'server-away', second: 31 },
      { kind: 'server-back', second: 55 },
    ] as const;
    const found = diagnose(simulateCall({ ...trouble(EVERYBODY, BROKEN), events }));
    expect(found.map(({ cause }) => cause)).toEqual(['own-lost']);
  });

  it('still finds what was long ago, when samples are coarse', () => {
    const seconds = 2 * 60 * 60;
    const troubles = [{ who: ['Bo'], seconds: [300, 480], figures: { inboundLoss: 0.2 } }] as const;
    const [finding, ...others] = diagnose(simulateCall({ seconds, troubles }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ cause: 'their-uplink', participantId: 'Bo' });
    expect(finding?.from).toBe(at(300));
    expect(finding?.to).toBe(at(480));
  });
});
