import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import type { ChatEntry, UploadProgress } from '@/store/useMeetingStore';

import { formatSize } from './formatSize';

interface UploadStatusProps {
  readonly message: ChatEntry;
  readonly upload: UploadProgress;
}

/** How far a file is on its way, and how to give it up. */
export function UploadStatus({ message, upload }: UploadStatusProps) {
  const { t, i18n } = useLingui();
  const meeting = useMeeting();
  const total = message.file?.size ?? 0;
  const name = message.content;
  const sent = formatSize(upload.sentBytes, i18n.locale);
  const size = formatSize(total, i18n.locale);
  return (
    <div className="mt-1 flex items-center gap-2">
      <div className="min-w-0 flex-1">
        <progress
          aria-label={t`Uploading ${name}`}
          value={upload.sentBytes}
          max={Math.max(total, 1)}
          className="block h-1.5 w-full overflow-hidden rounded-full bg-subtle-hover accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-subtle-hover [&::-webkit-progress-value]:bg-accent"
        />
        <p className="mt-1 text-2xs text-fg-subtle tabular-nums">
          {upload.phase === 'interrupted' ? (
            <Trans>Interrupted. It goes on by itself.</Trans>
          ) : (
            <Trans>
              {sent} of {size}
            </Trans>
          )}
        </p>
      </div>
      <IconButton
        icon={X}
        size="sm"
        label={t`Cancel the upload`}
        onClick={() => meeting.chat.discard(message.id)}
      />
    </div>
  );
}
