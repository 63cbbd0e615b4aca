import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';

import type { MeetingNotice } from '@/meeting/notices';
import type { ToastContent } from '@/store/useToastStore';

type Reason = Extract<MeetingNotice, { kind: 'recording-ended' }>['reason'];

const TITLES: Record<Reason, MessageDescriptor> = {
  saved: msg`Your recording is saved`,
  full: msg`The recording was ended: there is no room for more`,
  failed: msg`The recording could not be made`,
  forbidden: msg`The recording was ended: it is no longer allowed here`,
};

/** Says that somebody records, or no longer does. Nobody may miss that. */
export function describeRecording(name: string, isRecording: boolean): ToastContent {
  return isRecording
    ? {
        id: 'recording',
        title: t`${name} is recording this meeting`,
        description: t`Picture and sound of everyone are saved on their computer.`,
        tone: 'warning',
        duration: 9000,
      }
    : { id: 'recording', title: t`${name} stopped recording` };
}

/** Says how one's own recording ended. */
export function describeEndedRecording(reason: Reason): ToastContent {
  const title = i18n._(TITLES[reason]);
  return { id: 'own-recording', title, tone: reason === 'saved' ? 'success' : 'warning' };
}
