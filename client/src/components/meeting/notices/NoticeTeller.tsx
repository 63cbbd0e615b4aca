import { useEffect } from 'react';

import { useMeeting } from '@/hooks/meetingContext';
import type { Meeting } from '@/meeting/Meeting';
import type { MeetingNotice } from '@/meeting/notices';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { toast } from '@/store/useToastStore';

import { describeNotice, type NoticeContext } from './describeNotice';
import { isSpoken } from './sayNotices';
import { useAnnouncer } from './useAnnouncer';
import { useConnectionNews } from './useConnectionNews';

interface NoticeTellerProps {
  /** Gives what happened before this was there, once. */
  takeOver: () => readonly MeetingNotice[];
}

/** Tells what happens in the meeting: to everybody in toasts, to screen readers in a live region. */
export function NoticeTeller({ takeOver }: NoticeTellerProps) {
  const meeting = useMeeting();
  const { announcement, tell, say } = useAnnouncer();
  useConnectionNews(tell, say);

  useEffect(() => {
    const tellOf = (notice: MeetingNotice) => {
      const words = describeNotice(notice, contextOf(meeting));
      const isTold = isSpoken(notice);
      if (words.toast) toast({ ...words.toast, isSilent: isTold });
      if (isTold) tell(notice);
      else if (words.announcement) say(words.announcement);
    };
    takeOver().forEach(tellOf);
    return meeting.onNotice(tellOf);
  }, [meeting, takeOver, tell, say]);

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
