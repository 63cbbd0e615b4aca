import { createContext, use } from 'react';

import type { Meeting } from '@/meeting/Meeting';

/** The meeting that the components below belong to. */
export const MeetingContext = createContext<Meeting | null>(null);

/** The meeting around this component; its actions and its tracks. */
export function useMeeting(): Meeting {
  const meeting = use(MeetingContext);
  if (!meeting) throw new Error('useMeeting needs a MeetingProvider above it.');
  return meeting;
}
