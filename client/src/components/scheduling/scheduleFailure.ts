import { msg } from '@lingui/core/macro';

import { useErrorSentence, type Failure, type OwnSentences } from '@/hooks/useErrorSentence';

const SENTENCES: OwnSentences = {
  TIME_ZONE_UNKNOWN: msg`The server does not know this time zone. Please choose another.`,
  RECURRENCE_INVALID: msg`The first meeting has to be on one of the days on which it repeats.`,
  MEETING_IN_THE_PAST: msg`This time has gone by. Choose one that is still to come.`,
  OCCURRENCE_NOT_FOUND: msg`This meeting was cancelled or moved meanwhile.`,
  TOO_MANY_SCHEDULED_MEETINGS: msg`You have scheduled as many meetings as you may. Cancel one before the next.`,
};

/** Gives what puts a failure of scheduling into a sentence, in the language spoken. */
export function useScheduleFailure(): (failure: Failure) => string {
  return useErrorSentence(SENTENCES);
}
