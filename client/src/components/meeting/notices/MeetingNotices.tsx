import { useEffect } from 'react';

import { useMeeting } from '@/hooks/meetingContext';
import type { Meeting } from '@/meeting/Meeting';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { toast } from '@/store/useToastStore';

import { describeNotice, type NoticeContext } from './describeNotice';
import { isSpoken } from './sayNotices';
import { useAnnouncer } from './useAnnouncer';

/** Tells what happens in the meeting: to everybody in toasts, to screen readers in a live region. */
export function MeetingNotices() {
  const meeting = useMeeting();
  const { announcement, tell, say } = useAnnouncer();

  useEffect(
    () =>
      meeting.onNotice((notice) => {
        const words = describeNotice(notice, contextOf(meeting));
        const isTold = isSpoken(notice);
        if (words.toast) toast({ ...words.toast, isSilent: isTold });
        if (isTold) tell(notice);
        else if (words.announcement) say(words.announcement);
      }),
    [meeting, tell, say],
  );

  return (
    <div aria-live="polite" className="sr-only">
      {/* A new element each time: the same words twice are read twice. */}
      <div key={announcement.count}>
        {announcement.sentences.map((sentence, index) => (
          <p key={index}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

function contextOf(meeting: Meeting): NoticeContext {
  return {
    isChatOpen: useMeetingViewStore.getState().panel === 'chat',
    openChat: () => useMeetingViewStore.setState({ panel: 'chat' }),
    unmute: () => void meeting.devices.set('microphone', true),
  };
}
