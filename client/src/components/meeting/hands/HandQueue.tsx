import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Hand } from 'lucide-react';

import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { useMeeting } from '@/hooks/meetingContext';
import { useNow } from '@/hooks/useNow';
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';

import { ParticipantMenu } from '../people/ParticipantMenu';
import { cameraKey } from '../stage/planStage';

const MINUTE_MS = 60_000;

interface HandQueueProps {
  /** Whom to list: participant ids, the first one raised first. */
  readonly ids: readonly string[];
}

/** Who asks for the floor, in the order of asking, and for how long. Nothing while nobody does. */
export function HandQueue({ ids }: HandQueueProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const now = useNow(10_000);
  const canLower = useMeetingStore((state) => isModerator(state.self?.role));
  if (ids.length === 0) return null;
  return (
    <section aria-label={t`Raised hands`}>
      <div className="flex min-h-8 items-center justify-between ps-2 pt-2">
        <h3 className="flex items-center gap-1.5 text-xs font-medium text-fg-subtle">
          <Icon icon={Hand} size="xs" />
          <Trans>Raised hands</Trans>
        </h3>
        {canLower ? (
          <Button variant="ghost" size="sm" onClick={() => void meeting.hosting.lowerAllHands()}>
            <Trans>Lower all hands</Trans>
          </Button>
        ) : null}
      </div>
      <ol>
        {ids.map((participantId) => (
          <QueueRow key={participantId} participantId={participantId} now={now} />
        ))}
      </ol>
    </section>
  );
}

interface QueueRowProps {
  readonly participantId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function QueueRow({ participantId, now }: QueueRowProps) {
  const meeting = useMeeting();
  const place = useMeetingStore((state) => state.raisedHands.indexOf(participantId) + 1);
  const person = useMeetingStore((state) => state.participants[participantId]);
  if (!person) return null;
  const since = Date.parse(person.handRaisedAt ?? '') || now;
  const minutes = Math.max(0, Math.floor((now - since) / MINUTE_MS));
  return (
    <li
      aria-label={person.displayName}
      className="flex min-h-13 items-center gap-3 rounded-lg px-2 py-1.5"
    >
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent text-xs font-semibold text-accent-fg tabular-nums"
      >
        {place}
      </span>
      <Avatar
        name={person.displayName}
        seed={person.userId ?? participantId}
        imageUrl={person.avatarUrl}
        size="sm"
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm" title={person.displayName}>
          {person.displayName}
        </span>
        <span className="block text-xs text-fg-subtle">
          {minutes === 0 ? (
            <Trans>raised just now</Trans>
          ) : (
            <Plural value={minutes} one="waits for # minute" other="waits for # minutes" />
          )}
        </span>
      </span>
      {person.isSelf ? (
        <Button variant="ghost" size="sm" onClick={() => void meeting.hands.raise(false)}>
          <Trans>Lower hand</Trans>
        </Button>
      ) : null}
      <ParticipantMenu participant={person} tileKey={cameraKey(participantId)} placement="row" />
    </li>
  );
}
