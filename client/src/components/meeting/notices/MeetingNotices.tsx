import { useEffect, useState } from 'react';

import { useMeeting } from '@/hooks/meetingContext';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { toast } from '@/store/useToastStore';

import { describeNotice, type NoticeContext } from './describeNotice';

/** Tells what happens in the meeting: to everybody in toasts, to screen readers in a live region. */
export function MeetingNotices() {
  const meeting = useMeeting();
  const [announcement, setAnnouncement] = useState({ count: 0, text: '' });

  useEffect(
    () =>
      meeting.onNotice((notice) => {
        const words = describeNotice(notice, currentContext());
        if (words.toast) toast(words.toast);
        const text = words.announcement;
        if (text) setAnnouncement(({ count }) => ({ count: count + 1, text }));
      }),
    [meeting],
  );

  return (
    <div aria-live="polite" className="sr-only">
      {/* A new element each time: the same words twice are read twice. */}
      <p key={announcement.count}>{announcement.text}</p>
    </div>
  );
}

function currentContext(): NoticeContext {
  return {
    isChatOpen: useMeetingViewStore.getState().panel === 'chat',
    openChat: () => useMeetingViewStore.setState({ panel: 'chat' }),
  };
}
