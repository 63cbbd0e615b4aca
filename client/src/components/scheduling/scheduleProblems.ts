import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';

export const TITLE_LENGTH = 100;
export const DESCRIPTION_LENGTH = 4000;
export const MAX_COUNT = 730;
export const MAX_EVERY = 99;

/** What can be wrong with a field of the schedule. */
const PROBLEMS = {
  titleMissing: msg`Give the meeting a title.`,
  titleTooLong: msg`Use at most ${TITLE_LENGTH} characters.`,
  descriptionTooLong: msg`Use at most ${DESCRIPTION_LENGTH} characters.`,
  dateMissing: msg`Choose a day.`,
  timeMissing: msg`Enter a time.`,
  inThePast: msg`This time has gone by. Choose one that is still to come.`,
  zoneUnknown: msg`Choose a time zone from the list.`,
  everyWrong: msg`Enter a whole number from 1 to ${MAX_EVERY}.`,
  countWrong: msg`Enter a whole number from 1 to ${MAX_COUNT}.`,
  weekdayMissing: msg`Choose at least one day of the week.`,
  endsBeforeStart: msg`The last day has to come after the first meeting.`,
};

export type ScheduleProblem = keyof typeof PROBLEMS;

/** A problem as the form's schema or `setError` reports it: its name stands where the text would. */
export function scheduleProblem<Name extends ScheduleProblem>(name: Name): Name {
  return name;
}

/** Gives what puts the error of a field into words, in the language spoken when it is drawn. */
export function useScheduleProblem(): (
  error: { message?: string } | undefined,
) => string | undefined {
  const { _ } = useLingui();
  return (error) =>
    error?.message === undefined ? undefined : _(PROBLEMS[error.message as ScheduleProblem]);
}
