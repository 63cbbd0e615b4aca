import type { MeetingDetails, MeetingPerson } from '@/lib/api/models';

/** A stay on a time line: where it begins and how long it is, in percent of the meeting. */
export interface PlacedStay {
  readonly start: number;
  readonly length: number;
}

/** The shortest bar that can still be seen, in percent. */
const SHORTEST = 0.75;

/**
 * Puts somebody's stays on the time line of a meeting.
 *
 * @param now - where a stay ends that has not ended yet, in milliseconds since the epoch
 */
export function placeStays(
  { stays }: Pick<MeetingPerson, 'stays'>,
  { startedAt, endedAt }: Pick<MeetingDetails, 'startedAt' | 'endedAt'>,
  now: number = Date.now(),
): PlacedStay[] {
  const from = Date.parse(startedAt);
  const until = endedAt === null ? now : Date.parse(endedAt);
  const whole = Math.max(1, until - from);
  return stays.map(({ joinedAt, leftAt }) => {
    const begins = percent(Date.parse(joinedAt) - from, whole);
    const ends = percent((leftAt === null ? until : Date.parse(leftAt)) - from, whole);
    const length = Math.max(SHORTEST, ends - begins);
    return { start: Math.min(begins, 100 - length), length };
  });
}

/** How long somebody was in a meeting, in milliseconds. */
export function presenceOf(
  { stays }: Pick<MeetingPerson, 'stays'>,
  now: number = Date.now(),
): number {
  return stays.reduce(
    (sum, { joinedAt, leftAt }) =>
      sum + (leftAt === null ? now : Date.parse(leftAt)) - Date.parse(joinedAt),
    0,
  );
}

/** How much of all that was said somebody said, 0 to 1; 0 where nobody said anything. */
export function talkShares(people: readonly Pick<MeetingPerson, 'talkSeconds'>[]): number[] {
  const all = people.reduce((sum, { talkSeconds }) => sum + talkSeconds, 0);
  return people.map(({ talkSeconds }) => (all === 0 ? 0 : talkSeconds / all));
}

function percent(part: number, whole: number): number {
  return Math.min(100, Math.max(0, (100 * part) / whole));
}
