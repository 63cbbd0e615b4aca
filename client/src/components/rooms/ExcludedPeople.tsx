import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '@/components/ui/Button';
import { useExclusions, useLiftExclusion } from '@/queries/exclusions';
import type { ModeratedRoom } from '@/queries/moderatedRoom';

interface ExcludedPeopleProps {
  readonly room: ModeratedRoom;
  readonly className?: string;
}

/** Who was removed and may not come back, with the way to undo that. Nothing where nobody was. */
export function ExcludedPeople({ room, className }: ExcludedPeopleProps) {
  const { t } = useLingui();
  const { data: excluded = [] } = useExclusions(room);
  const { mutate: lift, isPending } = useLiftExclusion(room);
  if (excluded.length === 0) return null;
  return (
    <section aria-label={t`Cannot come in`} className={className}>
      <h3 className="pb-1 text-xs font-medium text-fg-subtle">
        <Trans>Cannot come in</Trans>
      </h3>
      <ul>
        {excluded.map(({ id, displayName, byName, untilMeetingEnds }) => (
          <li key={id} className="flex min-h-13 items-center gap-3 py-1.5">
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
