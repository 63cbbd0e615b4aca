import type { Figures } from './callSample';
import type { Cause } from './findings';

/** The figures of everybody at one moment, by participant id. */
export type Moment = ReadonlyMap<string, Figures>;

/** What is wrong at one moment. */
export interface Verdict {
  readonly cause: Cause;
  readonly participantId: string | null;
  readonly amount: number | null;
}

/** From so much on it is noticed, and under so much nobody does: shares of packets or sound. */
const NOTICED_LOSS = 0.05;
const UNNOTICED_LOSS = 0.02;
/** Share of made-up sound that is noticed: less is hidden well. */
const NOTICED_CONCEALED = 0.1;
/** Milliseconds of round trip from which on people talk into each other's words. */
const NOTICED_DELAY_MS = 400;
/** Share of the time that a picture stands still. */
const NOTICED_FREEZE = 0.25;
/** Share of a moment in which something is so, for it to count as so. */
const MOSTLY = 0.5;
/** Share of all people with whom the same is wrong, at least two of them: then it is ours. */
const EVERYBODY = 0.75;

/** Whose a problem is that we have with some of the people. */
interface Sides {
  readonly own: Cause;
  readonly their: Cause;
  readonly pair: Cause;
}

/** How bad something is with one person: 0 or more where it is, null where it is not, undefined where unknown. */
type Test = (figures: Figures) => number | null | undefined;

/** Longer than this in a row, in milliseconds, and it is worth telling. */
export interface Rule {
  readonly leastMs: number;
  readonly judge: (moment: Moment) => readonly Verdict[];
}

const connected = (figures: Figures) => (figures.connected ?? 0) >= MOSTLY;

/** How much is lost or late on the way to us. */
const lostOnTheWayIn: Test = (figures) => {
  if (!connected(figures)) return undefined;
  const { inboundLoss, concealed } = figures;
  if (inboundLoss === null && concealed === null) return undefined;
  const isNoticed = (inboundLoss ?? 0) >= NOTICED_LOSS || (concealed ?? 0) >= NOTICED_CONCEALED;
  return isNoticed ? Math.max(inboundLoss ?? 0, concealed ?? 0) : null;
};

const lostOnTheWayOut: Test = (figures) => {
  if (!connected(figures) || figures.outboundLoss === null) return undefined;
  return figures.outboundLoss >= NOTICED_LOSS ? figures.outboundLoss : null;
};

const isLossless = ({ inboundLoss, concealed }: Figures) =>
  (inboundLoss ?? 0) < UNNOTICED_LOSS && (concealed ?? 0) < NOTICED_CONCEALED;

const broken: Test = (figures) => {
  if (figures.connected === null) return undefined;
  return connected(figures) ? null : 0;
};

const slow: Test = (figures) => {
  if (!connected(figures) || figures.roundTripMs === null) return undefined;
  return figures.roundTripMs >= NOTICED_DELAY_MS ? figures.roundTripMs : null;
};

/** Loss is the graver news, and comes with it. */
const full: Test = (figures) => {
  if (!connected(figures) || figures.limitedByBandwidth === null) return undefined;
  const isLossy = (figures.outboundLoss ?? 0) >= NOTICED_LOSS;
  return figures.limitedByBandwidth >= MOSTLY && !isLossy ? 0 : null;
};

/** A picture that stands still though nothing of it was lost. */
const stuck: Test = (figures) => {
  if (!connected(figures) || figures.frozen === null) return undefined;
  return figures.frozen >= NOTICED_FREEZE && isLossless(figures) ? 0 : null;
};

/** The verdicts of a test: ours where it is so with (nearly) everybody, else of each with whom it is so. */
function blame(moment: Moment, test: Test, sides: Sides): readonly Verdict[] {
  const tested = [...moment].map(([id, figures]) => ({ id, amount: test(figures) }));
  const known = tested.filter(({ amount }) => amount !== undefined);
  const bad = known.flatMap(({ id, amount }) =>
    amount === null || amount === undefined ? [] : [{ id, amount }],
  );
  const [first] = bad;
  if (!first) return [];
  if (known.length === 1) return [verdict(sides.pair, first.id, first.amount)];
  if (bad.length >= 2 && bad.length >= EVERYBODY * known.length) {
    const mean = bad.reduce((total, { amount }) => total + amount, 0) / bad.length;
    return [verdict(sides.own, null, mean)];
  }
  return bad.map(({ id, amount }) => verdict(sides.their, id, amount));
}

/** Every cause that has a figure; the others are so or not. */
function verdict(cause: Cause, participantId: string | null, amount: number): Verdict {
  return { cause, participantId, amount: amount > 0 ? amount : null };
}

/** What was lost in both directions at once is one piece of news. */
const BOTH_WAYS: Readonly<Partial<Record<Cause, readonly [out: Cause, both: Cause]>>> = {
  'own-downlink': ['own-uplink', 'own-network'],
  // What we lose of theirs is their uplink, and what they lose of ours their downlink.
  'their-uplink': ['their-downlink', 'their-network'],
  'pair-downlink': ['pair-uplink', 'pair-network'],
};

function judgeLoss(moment: Moment): readonly Verdict[] {
  const inward = blame(moment, lostOnTheWayIn, {
    own: 'own-downlink',
    their: 'their-uplink',
    pair: 'pair-downlink',
  });
  let outward = blame(moment, lostOnTheWayOut, {
    own: 'own-uplink',
    their: 'their-downlink',
    pair: 'pair-uplink',
  });
  const verdicts = inward.map((one) => {
    const [out, both] = BOTH_WAYS[one.cause] ?? [];
    const other = outward.find(
      ({ cause, participantId }) => cause === out && participantId === one.participantId,
    );
    if (!other || !both) return one;
    outward = outward.filter((each) => each !== other);
    const amount = Math.max(one.amount ?? 0, other.amount ?? 0);
    return verdict(both, one.participantId, amount);
  });
  return [...verdicts, ...outward];
}

function judgeDelay(moment: Moment): readonly Verdict[] {
  const sides = { own: 'own-delay', their: 'their-delay', pair: 'pair-delay' } as const;
  return blame(moment, slow, sides).map((one) => {
    const figures = one.participantId === null ? undefined : moment.get(one.participantId);
    const isRelayed = (figures?.relayed ?? 0) >= MOSTLY;
    return isRelayed ? { ...one, cause: 'relay-delay' } : one;
  });
}

function judgeProcessor(moment: Moment): readonly Verdict[] {
  const isShort = [...moment.values()].some((each) => (each.limitedByProcessor ?? 0) >= MOSTLY);
  return isShort ? [{ cause: 'own-processor', participantId: null, amount: null }] : [];
}

/** Each looks at a moment by itself. */
export const RULES: readonly Rule[] = [
  { leastMs: 6_000, judge: judgeLoss },
  {
    leastMs: 3_000,
    judge: (moment) =>
      blame(moment, broken, { own: 'own-lost', their: 'their-lost', pair: 'pair-lost' }),
  },
  { leastMs: 10_000, judge: judgeDelay },
  {
    // Calls begin with some seconds of it.
    leastMs: 15_000,
    judge: (moment) =>
      blame(moment, full, {
        own: 'own-bandwidth',
        their: 'their-bandwidth',
        pair: 'pair-bandwidth',
      }),
  },
  { leastMs: 8_000, judge: judgeProcessor },
  {
    leastMs: 6_000,
    judge: (moment) =>
      blame(moment, stuck, {
        own: 'own-display',
        their: 'their-processor',
        pair: 'their-processor',
      }),
  },
];
