/** What is done for media that should arrive and does not, the gentlest first. */
export const REPAIR_STEPS = ['key-frame', 'renegotiate', 'restart-ice', 'rejoin'] as const;

export type RepairStep = (typeof REPAIR_STEPS)[number];

/** Milliseconds without anything before the first step: a person has noticed by then, and blames us. */
const SILENCE_MS = 3_000;

/** Milliseconds that each step has to help before the next one. */
const PATIENCE_MS: Readonly<Record<RepairStep, number>> = {
  'key-frame': 3_000,
  renegotiate: 4_000,
  'restart-ice': 6_000,
  rejoin: 15_000,
};

/** The most that patience grows to where whole rounds did not help, in rounds' own length. */
const LONGEST_ROUND = 8;

/** How far the repair of one connection is. Times are milliseconds of any steady clock. */
export interface Repair {
  /** Since when something is missing; null while nothing is. */
  readonly missingSince: number | null;
  /** The last step that was taken. */
  readonly step: RepairStep | null;
  readonly steppedAt: number;
  /** How often all steps were taken in vain. */
  readonly rounds: number;
}

export const NO_REPAIR: Repair = { missingSince: null, step: null, steppedAt: 0, rounds: 0 };

/**
 * What is missing now: `pictures` where packets come that make no picture, `media` where nothing comes;
 * null where all is well, or the cause is known and being mended by somebody else.
 */
export type MissingMedia = 'pictures' | 'media' | null;

/** Takes one look further; `due` is the step to take now. */
export function watchOver(
  repair: Repair,
  missing: MissingMedia,
  now: number,
): { readonly repair: Repair; readonly due: RepairStep | null } {
  if (missing === null) return { repair: NO_REPAIR, due: null };
  const missingSince = repair.missingSince ?? now;
  const since = { ...repair, missingSince };
  if (repair.step === null) {
    if (now - missingSince < SILENCE_MS) return { repair: since, due: null };
    // Another picture is of no use to whom nothing reaches, and there is none of a sound.
    return take(since, missing === 'pictures' ? 'key-frame' : 'renegotiate', now);
  }
  const stretch = Math.min(2 ** repair.rounds, LONGEST_ROUND);
  if (now - repair.steppedAt < PATIENCE_MS[repair.step] * stretch) {
    return { repair: since, due: null };
  }
  const next = REPAIR_STEPS[REPAIR_STEPS.indexOf(repair.step) + 1];
  return next
    ? take(since, next, now)
    : take({ ...since, rounds: repair.rounds + 1 }, 'renegotiate', now);
}

function take(repair: Repair, step: RepairStep, now: number) {
  return { repair: { ...repair, step, steppedAt: now }, due: step };
}
