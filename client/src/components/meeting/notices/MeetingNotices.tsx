import { Suspense, useCallback, useEffect, useRef } from 'react';

import { patientLazy } from '@/components/ui/patientLazy';
import { useMeeting } from '@/hooks/meetingContext';
import type { MeetingNotice } from '@/meeting/notices';

/** The words for all that can happen: loaded once the meeting is on the screen. */
const NoticeTeller = patientLazy(() =>
  import('./NoticeTeller').then((module) => ({ default: module.NoticeTeller })),
);

/** Tells what happens in the meeting; what happens before the words for it are there is told then. */
export function MeetingNotices() {
  const meeting = useMeeting();
  // Null from the moment on at which notices are told as they come.
  const untold = useRef<MeetingNotice[] | null>([]);

  useEffect(() => meeting.onNotice((notice) => void untold.current?.push(notice)), [meeting]);

  const takeOver = useCallback(() => {
    const early = untold.current ?? [];
    untold.current = null;
    return early;
  }, []);

  return (
    <Suspense>
      <NoticeTeller takeOver={takeOver} />
    </Suspense>
  );
}
