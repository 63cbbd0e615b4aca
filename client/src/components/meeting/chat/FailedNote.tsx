import { Trans } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { useMeeting } from '@/hooks/meetingContext';

const actionClasses = '-my-2 rounded-sm py-2 font-medium underline underline-offset-2';

/** Says that a message was not sent, with what can be done about it. */
export function FailedNote({ messageId }: { readonly messageId: string }) {
  const meeting = useMeeting();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 text-xs text-danger-text">
      <Icon icon={CircleAlert} size="xs" />
      <span>
        <Trans>Not sent.</Trans>
      </span>
      <button type="button" onClick={() => meeting.chat.retry(messageId)} className={actionClasses}>
        <Trans>Try again</Trans>
      </button>
      <button
        type="button"
        onClick={() => meeting.chat.discard(messageId)}
        className={actionClasses}
      >
        <Trans>Discard</Trans>
      </button>
    </div>
  );
}
