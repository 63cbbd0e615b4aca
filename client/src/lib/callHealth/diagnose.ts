import type { CallEvent } from './callEvents';
import type { CallRecord, PersonRecord } from './CallLog';
import type { Figures } from './callSample';
import type { Cause, Finding } from './findings';
import { RULES, type Moment, type Rule, type Verdict } from './rules';

/** Milliseconds in which it was well again and that still belong to the same trouble. */
const BREATHER_MS = 20_000;

/** So often, and it is told once for all times. */
const TOLD_EACH = 3;

/** Milliseconds that the server, the page or a device may be away without being missed. */
const NOTICED_ABSENCE_MS = 3_000;

/** What happened in a call, the earliest first: who suffered, when, and where the cause lies. */
export function diagnose(record: CallRecord): readonly Finding[] {
  const moments = momentsOf(record.people);
  const measured = RULES.flatMap((rule) => episodesOf(rule, moments)).filter(
    (finding) => !isDeparture(finding, record),
  );
  const outages = measured.filter(({ cause }) => cause === 'own-lost');
  const happened = absencesOf(record).filter(
    (one) => one.cause !== 'server-away' || !outages.some((outage) => overlap(outage, one)),
  );
  return gathered([...measured, ...happened]).toSorted((one, other) => one.from - other.from);
}

interface TimedMoment {
  readonly from: number;
  readonly to: number;
  readonly people: Moment;
}

/** The samples of all people by their time, the earliest first. */
function momentsOf(people: readonly PersonRecord[]): readonly TimedMoment[] {
  const byTime = new Map<number, { to: number; people: Map<string, Figures> }>();
  for (const { participantId, samples } of people) {
    for (const { from, to, figures } of samples) {
      const moment = byTime.get(from) ?? { to, people: new Map<string, Figures>() };
      moment.to = Math.max(moment.to, to);
      moment.people.set(participantId, figures);
      byTime.set(from, moment);
    }
  }
  const moments = [...byTime].map(([from, moment]) => ({ from, ...moment }));
  return moments.sort((one, other) => one.from - other.from);
}

interface Episode {
  readonly verdict: Verdict;
  readonly from: number;
  to: number;
  /** Milliseconds in which it was so, and its amount times those. */
  duration: number;
  total: number;
}

/** The stretches of time in which a rule found the same. */
function episodesOf(rule: Rule, moments: readonly TimedMoment[]): readonly Finding[] {
  const running = new Map<string, Episode>();
  const all: Episode[] = [];
  for (const { from, to, people } of moments) {
    for (const verdict of rule.judge(people)) {
      const key = keyOf(verdict);
      let episode = running.get(key);
      if (!episode || from - episode.to > BREATHER_MS) {
        episode = { verdict, from, to, duration: 0, total: 0 };
        running.set(key, episode);
        all.push(episode);
      }
      episode.to = to;
      episode.duration += to - from;
      episode.total += (verdict.amount ?? 0) * (to - from);
    }
  }
  return all.filter(({ duration }) => duration >= rule.leastMs).map(findingOf);
}

function findingOf({ verdict, from, to, duration, total }: Episode): Finding {
  const amount = verdict.amount === null ? null : total / duration;
  return { ...verdict, from, to, times: 1, amount };
}

/** Whoever just closes the page is not reached either, until it is known that they left. */
function isDeparture({ cause, participantId, to }: Finding, { people }: CallRecord): boolean {
  if (cause !== 'their-lost' && cause !== 'pair-lost') return false;
  const person = people.find((each) => each.participantId === participantId);
  if (!person?.hasLeft) return false;
  return !person.samples.some(({ from, figures }) => from >= to && figures.connected === 1);
}

/** What the events tell by themselves. */
function absencesOf({ events, until }: CallRecord): readonly Finding[] {
  const found: Finding[] = [];
  const tell = (cause: Cause, from: number, to: number) => {
    if (to - from < NOTICED_ABSENCE_MS) return;
    found.push({ cause, participantId: null, from, to, times: 1, amount: null });
  };
  events.forEach((event, index) => {
    const later = events.slice(index + 1);
    switch (event.kind) {
      case 'server-away':
        tell(
          'server-away',
          event.at,
          endOf(later, (each) => each.kind === 'server-back', until),
        );
        break;
      case 'device-lost': {
        const { device, isReplaced } = event;
        if (isReplaced) break;
        const isBack = (each: CallEvent) =>
          each.kind === 'device-returned' && each.device === device;
        tell(`${device}-lost`, event.at, endOf(later, isBack, until));
        break;
      }
      case 'page-stopped':
        tell('page-stopped', event.at - event.durationMs, event.at);
        break;
      default:
    }
  });
  return found;
}

function endOf(
  events: readonly CallEvent[],
  isEnd: (event: CallEvent) => boolean,
  until: number,
): number {
  return events.find(isEnd)?.at ?? until;
}

/** What came again and again is told once. */
function gathered(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    byKey.set(key, [...(byKey.get(key) ?? []), finding]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length <= TOLD_EACH) return same;
    const known = same.flatMap(({ amount }) => (amount === null ? [] : [amount]));
    const mean = known.reduce((total, amount) => total + amount, 0) / known.length;
    const to = Math.max(...same.map((each) => each.to));
    return [{ ...first, to, times: same.length, amount: known.length > 0 ? mean : null }];
  });
}

function keyOf({ cause, participantId }: Pick<Verdict, 'cause' | 'participantId'>): string {
  return `${cause} ${participantId ?? ''}`;
}

function overlap(one: Finding, other: Finding): boolean {
  return one.from < other.to && other.from < one.to;
}
