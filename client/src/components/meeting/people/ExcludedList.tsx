import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

import { Button } from '@/components/ui/Button';
import { useExclusions, useLiftExclusion } from '@/queries/exclusions';
import { useAuthStore } from '@/store/useAuthStore';
import { useMeetingStore } from '@/store/useMeetingStore';

/** Who was removed and may not come back, with the way to undo that. Nothing where nobody was. */
export function ExcludedList() {
  const { t } = useLingui();
  const roomId = useMeetingStore((state) => state.roomId);
  const count = useMeetingStore((state) => state.order.length);
  const signedIn = useAuthStore((state) => state.token !== null);
  const { data: excluded = [], refetch } = useExclusions(roomId, signedIn);
  const { mutate: lift, isPending } = useLiftExclusion(roomId);

  useEffect(() => {
    // Somebody went: perhaps they were removed.
    if (signedIn) void refetch();
  }, [count, signedIn, refetch]);

  if (excluded.length === 0) return null;
  return (
    <section aria-label={t`Cannot come in`}>
      <h3 className="px-2 pt-3 pb-1 text-xs font-medium text-fg-subtle">
        <Trans>Cannot come in</Trans>
      </h3>
      <ul>
        {excluded.map(({ id, displayName, byName, untilMeetingEnds }) => (
          <li key={id} className="flex min-h-13 items-center gap-3 px-2 py-1.5">
            <p className="min-w-0 flex-1 text-sm">
              <span className="block truncate" title={displayName}>
                {displayName}
              </span>
              <span className="block truncate text-xs text-fg-subtle">
                {untilMeetingEnds ? (
                  <Trans>Removed from this meeting by {byName}</Trans>
                ) : (
                  <Trans>Kept out for good by {byName}</Trans>
                )}
              </span>
            </p>
            <Button
              size="sm"
              variant="secondary"
              disabled={isPending}
              aria-label={t`Let ${displayName} come in again`}
              onClick={() => lift(id)}
            >
              <Trans>Undo</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
