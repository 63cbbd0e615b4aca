import { useLingui } from '@lingui/react/macro';

import { useNow } from '@/hooks/useNow';
import { useMeetingStore } from '@/store/useMeetingStore';

/** How long one has been in the meeting. */
export function ElapsedTime() {
  const { t } = useLingui();
  const joinedAt = useMeetingStore(
    (state) => state.participants[state.self?.participantId ?? '']?.joinedAt,
  );
  const now = useNow(1000);
  if (!joinedAt) return null;
  return (
    <span
      role="timer"
      aria-label={t`Time in the meeting`}
      className="shrink-0 text-sm text-fg-subtle tabular-nums"
    >
      {formatElapsed(now - Date.parse(joinedAt))}
    </span>
  );
}

/** Milliseconds as `4:07`, from an hour on as `1:04:07`. A clock that runs behind gives `0:00`. */
export function formatElapsed(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [total / 3600, (total / 60) % 60, total % 60].map(Math.floor);
  const clock = [minutes ?? 0, seconds ?? 0].map((part) => String(part).padStart(2, '0'));
  if (!hours) return `${minutes ?? 0}:${clock[1] ?? ''}`;
  return [hours, ...clock].join(':');
}
