import { useEffect, useState, type ReactNode } from 'react';

import { createMeeting } from '@/meeting/createMeeting';
import { useAuthStore } from '@/store/useAuthStore';
import { useMeetingStore } from '@/store/useMeetingStore';

import { MeetingContext } from './meetingContext';

/** Gives the components below a meeting of their own, and lets it go with them. */
export function MeetingProvider({ children }: { readonly children: ReactNode }) {
  const [meeting] = useState(() => createMeeting({ token: () => useAuthStore.getState().token }));
  useEffect(() => () => meeting.dispose(), [meeting]);
  useEffect(() => useMeetingStore.subscribe(({ error }) => forgetEndedSignIn(error?.code)), []);
  return <MeetingContext value={meeting}>{children}</MeetingContext>;
}

/** A token that the server refuses is of no use on any other page either. */
function forgetEndedSignIn(code: string | undefined): void {
  const { token, signOut } = useAuthStore.getState();
  if (token !== null && (code === 'SIGNED_OUT' || code === 'UNAUTHORIZED')) signOut();
}
