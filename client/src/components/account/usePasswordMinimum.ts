import { useAccountRules } from '@/queries/accountLinks';

import { PASSWORD_LENGTH } from './formProblems';

/** The fewest characters of a new password; the usual number until the server has told its own. */
export function usePasswordMinimum(): number {
  return useAccountRules().data?.passwordMinLength ?? PASSWORD_LENGTH.min;
}
