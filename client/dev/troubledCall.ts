import type { CallRecord } from '@/lib/callHealth/CallLog';
import { simulateCall } from '@/lib/callHealth/testing/simulatedCall';
import type { ParticipantState } from '@/store/useMeetingStore';

/** A call of fourteen minutes with these people, in which this and that went wrong. */
export function troubledCall(people: readonly ParticipantState[]): CallRecord | null {
  const others = people.filter(({ isSelf }) => !isSelf);
  const everybody = others.map(({ participantId }) => participantId);
  const [first, second = first] = everybody;
  if (first === undefined || second === undefined) return null;
  const record = simulateCall({
    people: everybody,
    seconds: 840,
    troubles: [
      {
        who: everybody,
        seconds: [240, 330],
        figures: { outboundLoss: 0.08, roundTripMs: 160, outboundBitsPerSecond: 420_000 },
      },
      {
        who: [second],
        seconds: [560, 600],
        figures: { inboundLoss: 0.13, roundTripMs: 310, framesPerSecond: 9 },
      },
    ],
    events: [
      { kind: 'quality', participantId: first, level: 1, before: 0, second: 250 },
      { kind: 'quality', participantId: first, level: 0, before: 1, second: 345 },
      { kind: 'server-away', second: 470 },
      { kind: 'server-back', second: 488 },
      { kind: 'path-sought', participantId: second, second: 575 },
    ],
  });
  const names = new Map(others.map((each) => [each.participantId, each.displayName]));
  const named = record.people.map((person) => ({
    ...person,
    name: names.get(person.participantId) ?? '',
    samples: person.samples.map((sample, index) => ({
      ...sample,
      // What real connections do all the time.
      figures: {
        ...sample.figures,
        roundTripMs: (sample.figures.roundTripMs ?? 0) + swing(index, 9) * 14,
        inboundBitsPerSecond: (sample.figures.inboundBitsPerSecond ?? 0) * swell(index, 23),
        outboundBitsPerSecond: (sample.figures.outboundBitsPerSecond ?? 0) * swell(index, 31),
      },
    })),
  }));
  return { ...record, people: named };
}

function swing(index: number, period: number): number {
  return Math.sin((index / period) * Math.PI * 2) * Math.cos(index * 1.7);
}

function swell(index: number, period: number): number {
  return 0.85 + swing(index, period) * 0.13;
}
