import { Plural, Trans, useLingui } from '@lingui/react/macro';

import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { useMeeting } from '@/hooks/meetingContext';
import type { LobbyEntry } from '@/protocol/events.gen';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { MeetingName } from '../people/MeetingName';

/** Asks the host about whoever waits, for as long as they wait; silent while the list is open. */
export function KnockCard() {
  const waiting = useMeetingStore((state) => state.waiting);
  const { t } = useLingui();
  const isListOpen = useMeetingViewStore((view) => view.panel === 'people');
  const [first, second] = waiting;
  if (!first || isListOpen) return null;
  return (
    <section
      aria-label={t`Waiting to join`}
      className="absolute inset-x-1 top-2 z-30 mx-auto flex max-w-96 animate-pop-in flex-col gap-3 rounded-xl border border-line bg-raised p-4 shadow-3 sm:start-auto sm:end-2 sm:mx-0 sm:w-84"
    >
      {second ? <SeveralWait count={waiting.length} /> : <OneWaits entry={first} />}
    </section>
  );
}

function OneWaits({ entry }: { readonly entry: LobbyEntry }) {
  const meeting = useMeeting();
  const { displayName, participantId } = entry;
  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar
          name={displayName}
          seed={entry.userId ?? participantId}
          imageUrl={entry.avatarUrl}
        />
        <p className="min-w-0 text-sm">
          <MeetingName
            className="truncate font-semibold"
            displayName={displayName}
            accountName={entry.accountName}
          />
          <span className="text-fg-muted">
            {entry.userId ? <Trans>asks to join</Trans> : <Trans>asks to join as a guest</Trans>}
          </span>
        </p>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Button variant="soft" onClick={() => void meeting.hosting.deny(participantId)}>
          <Trans>Deny</Trans>
        </Button>
        <Button onClick={() => void meeting.hosting.admit(participantId)}>
          <Trans>Admit</Trans>
        </Button>
      </div>
    </>
  );
}

function SeveralWait({ count }: { readonly count: number }) {
  return (
    <div className="flex items-center justify-between gap-3">
      <p className="text-sm font-semibold">
        <Plural value={count} one="# person asks to join" other="# people ask to join" />
      </p>
      <Button size="sm" onClick={() => useMeetingViewStore.setState({ panel: 'people' })}>
        <Trans>Show them</Trans>
      </Button>
    </div>
  );
}
