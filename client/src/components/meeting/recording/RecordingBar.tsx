import { Trans, useLingui } from '@lingui/react/macro';
import { Circle, Pause, Play, Square } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { Spinner } from '@/components/ui/Spinner';
import { useMeeting } from '@/hooks/meetingContext';
import { useMediaQuery } from '@/hooks/useMediaQuery';
import { useRecordingStore } from '@/store/useRecordingStore';

import { formatDuration, useFileSize } from './recordingFigures';

/** One's own recording: how long and how large it is, and the way to pause and end it. */
export function RecordingBar() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const { phase, seconds, bytes, limit } = useRecordingStore();
  const fileSize = useFileSize();
  const isNarrow = useMediaQuery('(max-width: 39.99rem)');
  if (phase === 'idle') return null;
  if (phase === 'starting' || phase === 'saving') {
    return (
      <div role="status" className={BAR}>
        <Spinner size="sm" />
        {phase === 'saving' ? (
          <Trans>Saving your recording…</Trans>
        ) : (
          <Trans>Your recording is about to begin…</Trans>
        )}
      </div>
    );
  }
  const isPaused = phase === 'paused';
  return (
    <div role="group" aria-label={t`Your recording`} className={BAR}>
      <Icon icon={isPaused ? Pause : Circle} size="sm" className="fill-current" />
      <p className="flex min-w-0 items-center gap-2">
        <span className="max-sm:hidden">
          {isPaused ? <Trans>Recording paused</Trans> : <Trans>You are recording</Trans>}
        </span>
        <span className="tabular-nums">{formatDuration(seconds)}</span>
        <span className="whitespace-nowrap text-fg-muted tabular-nums">
          {limit === null || isNarrow
            ? fileSize(bytes)
            : t`${fileSize(bytes)} of ${fileSize(limit)}`}
        </span>
      </p>
      <IconButton
        icon={isPaused ? Play : Pause}
        label={isPaused ? t`Resume recording` : t`Pause recording`}
        size="sm"
        tooltipSide="bottom"
        className="text-inherit"
        onClick={() => meeting.recording.pause(!isPaused)}
      />
      <Button variant="soft" size="sm" icon={Square} onClick={() => void meeting.recording.stop()}>
        <Trans>Stop and save</Trans>
      </Button>
    </div>
  );
}

const BAR =
  'mx-auto flex min-h-11 max-w-full animate-pop-in items-center gap-2 rounded-xl bg-danger-soft py-1 ps-4 pe-1.5 text-sm font-medium text-danger-text';
