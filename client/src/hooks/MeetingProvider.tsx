import { useEffect, useState, type ReactNode } from 'react';

import { request } from '@/lib/api/client';
import { createMeeting } from '@/meeting/createMeeting';
import type { HostApi } from '@/meeting/HostActions';
import { useAuthStore } from '@/store/useAuthStore';

import { MeetingContext } from './meetingContext';

/** What a host does by REST. */
const hostApi: HostApi = {
  updateSettings: (roomId, settings) =>
    request('patch', '/api/rooms/{id}/settings', {
      path: { id: roomId },
      body: settings,
    }),
  endRoom: (roomId) => request('delete', '/api/rooms/{id}', { path: { id: roomId } }),
};

/** Gives the components below a meeting of their own, and lets it go with them. */
export function MeetingProvider({ children }: { readonly children: ReactNode }) {
  const [meeting] = useState(() =>
    createMeeting({ token: () => useAuthStore.getState().token, api: hostApi }),
  );
  useEffect(() => () => meeting.dispose(), [meeting]);
  return <MeetingContext value={meeting}>{children}</MeetingContext>;
}
