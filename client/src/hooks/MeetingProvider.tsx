import { useEffect, useState, type ReactNode } from 'react';

import { createMeeting } from '@/meeting/createMeeting';
import { useAuthStore } from '@/store/useAuthStore';

import { MeetingContext } from './meetingContext';

/** Gives the components below a meeting of their own, and lets it go with them. */
export function MeetingProvider({ children }: { readonly children: ReactNode }) {
  const [meeting] = useState(() => createMeeting({ token: () => useAuthStore.getState().token }));
  useEffect(() => () => meeting.dispose(), [meeting]);
  return <MeetingContext value={meeting}>{children}</MeetingContext>;
}
