import { Trans, useLingui } from '@lingui/react/macro';

import { useMeetingStore } from '@/store/useMeetingStore';

/** Says at all times that somebody records the meeting. */
export function RecordingBadge() {
  const { t } = useLingui();
  const names = useMeetingStore(({ order, participants }) =>
    order
      .map((id) => participants[id])
      .filter((person) => person?.isRecording)
      .map((person) => (person?.isSelf ? t`You` : person?.displayName))
      .join(', '),
  );
  if (!names) return null;
  return (
    <span
      title={names}
      className="flex shrink-0 items-center gap-1.5 rounded-full bg-danger-soft px-2.5 py-1 text-xs font-medium text-danger-text"
    >
      <span aria-hidden className="size-2 rounded-full bg-danger motion-safe:animate-pulse" />
      <span className="max-sm:sr-only">
        <Trans>Recording</Trans>
      </span>
      <span className="sr-only">
        <Trans>by {names}</Trans>
      </span>
    </span>
  );
}
