import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';

import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import type { LobbyEntry } from '@/protocol/events.gen';
import { useMeetingStore } from '@/store/useMeetingStore';

import { MeetingName } from './MeetingName';

/** Who asks to be let in, whoever waits longest first. Nothing while nobody does. */
export function WaitingList() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const waiting = useMeetingStore((state) => state.waiting);
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t`Waiting to join`} className="mb-1 rounded-lg bg-subtle p-1 pb-1.5">
      <div className="flex items-center justify-between ps-2">
        <h3 className="text-xs font-medium text-fg-muted">
          <Trans>Waiting to join ({waiting.length})</Trans>
        </h3>
        {waiting.length > 1 ? (
          <span className="flex">
            <Button variant="ghost" size="sm" onClick={() => void meeting.hosting.denyAll()}>
              <Trans>Deny all</Trans>
            </Button>
            <Button variant="ghost" size="sm" onClick={() => void meeting.hosting.admitAll()}>
              <Trans>Admit all</Trans>
            </Button>
          </span>
        ) : (
          <span className="h-8" />
        )}
      </div>
      <ul>
        {waiting.map((entry) => (
          <WaitingRow key={entry.participantId} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function WaitingRow({ entry }: { readonly entry: LobbyEntry }) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const { displayName, participantId } = entry;
  return (
    <li className="flex items-center gap-3 px-2 py-1">
      <Avatar
        name={displayName}
        seed={entry.userId ?? participantId}
        imageUrl={entry.avatarUrl}
        size="sm"
      />
      <span className="min-w-0 flex-1">
        <MeetingName displayName={displayName} accountName={entry.accountName} />
      </span>
      <IconButton
        icon={X}
        label={t`Deny ${displayName}`}
        onClick={() => void meeting.hosting.deny(participantId)}
      />
      <Button
        size="sm"
        aria-label={t`Admit ${displayName}`}
        onClick={() => void meeting.hosting.admit(participantId)}
      >
        <Trans>Admit</Trans>
      </Button>
    </li>
  );
}
