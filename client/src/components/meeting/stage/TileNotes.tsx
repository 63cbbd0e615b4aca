import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Spinner } from '@/components/ui/Spinner';
import { cn } from '@/lib/cn';
import { useMeetingStore } from '@/store/useMeetingStore';

import { SignalBars } from '../media/SignalBars';

interface TileNotesProps {
  readonly participantId: string;
  readonly isSelf: boolean;
}

/** Says in plain words what is wrong with the media of a tile; nothing while all is well. */
export function TileNotes({ participantId, isSelf }: TileNotesProps) {
  return isSelf ? <OwnPictureNote /> : <ConnectionNote participantId={participantId} />;
}

/** Why nothing moves while the way to somebody is built or mended. */
function ConnectionNote({ participantId }: { readonly participantId: string }) {
  const state = useMeetingStore(({ connections }) => connections[participantId]?.state);
  const name = useMeetingStore(({ participants }) => participants[participantId]?.displayName);
  // From the server, that is; what they send may well go on.
  const isAway = useMeetingStore(({ participants }) => participants[participantId]?.isReconnecting);
  const isRepairing = useMeetingStore(({ repairing }) => repairing.includes(participantId));
  const isPaused = useMeetingStore(({ pausedPictures }) => pausedPictures.includes(participantId));
  if (state === 'refused') {
    return (
      <Note isVeil>
        <Trans>Connection refused: not verified</Trans>
      </Note>
    );
  }
  if (isAway) {
    return (
      <Note isVeil={state === 'interrupted' || state === 'failed'} icon={<Spinner />}>
        <Trans>{name} is reconnecting…</Trans>
      </Note>
    );
  }
  if (state === 'failed') {
    return (
      <Note isVeil>
        <Trans>No connection</Trans>
      </Note>
    );
  }
  if (state === 'interrupted' || isRepairing) {
    return (
      <Note isVeil={state === 'interrupted'} icon={<Spinner />}>
        <Trans>Reconnecting to {name}…</Trans>
      </Note>
    );
  }
  return isPaused ? (
    <Note icon={<SignalBars level={1} />}>
      <Trans>Weak connection: sound only for now</Trans>
    </Note>
  ) : null;
}

/** What a weak connection leaves of one's own picture. */
function OwnPictureNote() {
  const picture = useMeetingStore(({ ownPicture }) => ownPicture);
  const isCameraOn = useMeetingStore(({ self, participants }) =>
    self ? participants[self.participantId]?.isVideoOff === false : false,
  );
  if (!isCameraOn || picture === 'full') return null;
  return (
    <Note icon={<SignalBars level={1} />}>
      {picture === 'paused' ? (
        <Trans>Your connection is weak: your video is paused</Trans>
      ) : (
        <Trans>Your connection is weak: your video is sent smaller</Trans>
      )}
    </Note>
  );
}

interface NoteProps {
  readonly icon?: ReactNode;
  /** Whether what is behind it is old. */
  readonly isVeil?: boolean;
  readonly children: ReactNode;
}

function Note({ icon, isVeil = false, children }: NoteProps) {
  return (
    <div
      className={cn(
        'pointer-events-none absolute inset-0 flex animate-fade-in items-start justify-center p-2 text-white @min-[240px]:p-3',
        isVeil && 'bg-scrim',
      )}
    >
      <span
        role="status"
        className="flex items-center gap-1.5 rounded-md bg-scrim px-2 py-1 text-xs font-medium"
      >
        {icon}
        <span className={cn(icon !== undefined && 'hidden @min-[150px]:inline')}>{children}</span>
      </span>
    </div>
  );
}
