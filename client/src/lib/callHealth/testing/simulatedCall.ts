import type { CallEvent, CallHappening } from '../callEvents';
import { CallLog, type CallRecord } from '../CallLog';
import type { CallSample, Figures } from '../callSample';

/** A connection that is well. */
export const WELL: Figures = {
  connected: 1,
  roundTripMs: 40,
  inboundLoss: 0,
  outboundLoss: 0,
  inboundBitsPerSecond: 900_000,
  outboundBitsPerSecond: 900_000,
  framesPerSecond: 25,
  frozen: 0,
  concealed: 0,
  limitedByProcessor: 0,
  limitedByBandwidth: 0,
  relayed: 0,
};

/** A connection on which nothing comes through. */
export const BROKEN: Figures = {
  ...Object.fromEntries(Object.keys(WELL).map((measure) => [measure, null])),
  connected: 0,
} as Figures;

/** 10:00 of a day, in milliseconds since 1970. */
export const BEGAN_AT = Date.parse('2026-03-02T10:00:00Z');

/** Milliseconds between two samples, as the client takes them. */
const STEP_MS = 2_000;

/** What differs for whom from one second of the call to another. */
export interface Trouble {
  readonly who: readonly string[];
  readonly seconds: readonly [from: number, to: number];
  readonly figures: Partial<Figures>;
}

export interface SimulatedCall {
  readonly people?: readonly string[];
  /** How long it takes. */
  readonly seconds?: number;
  readonly troubles?: readonly Trouble[];
  readonly events?: readonly (CallHappening & { readonly second: number })[];
  readonly left?: readonly string[];
}

/** The record of a call in which this went wrong, and nothing else. */
export function simulateCall({
  people = ['Ann', 'Bo', 'Cy'],
  seconds = 120,
  troubles = [],
  events = [],
  left = [],
}: SimulatedCall): CallRecord {
  const log = new CallLog({ beganAt: BEGAN_AT });
  for (const name of people) log.greet(name, name);
  for (const { second, ...happening } of events) log.note(happening, at(second));
  for (let second = 0; second < seconds; second += STEP_MS / 1_000) {
    const [from, to] = [at(second), at(second) + STEP_MS];
    const samples = people.map((name): [string, CallSample] => {
      const changes = troubles
        .filter(({ who }) => who.includes(name))
        .filter(({ seconds: [begin, end] }) => second >= begin && second < end)
        .map(({ figures }) => figures);
      return [name, { from, to, figures: Object.assign({}, WELL, ...changes) as Figures }];
    });
    log.add(new Map(samples), to);
  }
  for (const name of left) log.dismiss(name);
  return log.record;
}

/** A second of the call as a time of day. */
export function at(second: number): CallEvent['at'] {
  return BEGAN_AT + second * 1_000;
}
