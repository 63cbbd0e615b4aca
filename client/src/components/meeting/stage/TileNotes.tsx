import { Trans } from '@lingui/react/macro';
import { ShieldAlert, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';

import { Icon } from '@/components/ui/Icon';
import { Spinner } from '@/components/ui/Spinner';
import { cn } from '@/lib/cn';
import { useMeetingStore } from '@/store/useMeetingStore';

import { troubleWith } from '../connection/troubleWith';
import { SignalBars } from '../media/SignalBars';

import { inLabelRoom } from './labelRoom';

interface TileNotesProps {
  readonly participantId: string;
  readonly isSelf: boolean;
}

/**
 * Says in plain words what is wrong with the media of a tile; nothing while all is well. For the eye: the
 * tile's own name says it too, and the announcer reads out what changes.
 */
export function TileNotes({ participantId, isSelf }: TileNotesProps) {
  return isSelf ? <OwnPictureNote /> : <ConnectionNote participantId={participantId} />;
}

/** Why nothing moves while the way to somebody is built or mended. */
function ConnectionNote({ participantId }: { readonly participantId: string }) {
  const trouble = useMeetingStore((state) => troubleWith(state, participantId));
  const isCut = useMeetingStore(({ connections }) => {
    const state = connections[participantId]?.state;
    return state === 'interrupted' || state === 'failed';
  });
  switch (trouble) {
    case 'refused':
      return (
        <Note isVeil icon={<Icon icon={ShieldAlert} size="xs" />}>
          <Trans>Connection refused: not verified</Trans>
        </Note>
      );
    case 'away':
      return (
        <Note isVeil={isCut} icon={<Spinner size="xs" />}>
          <Trans>
            <Name of={participantId} /> is reconnecting…
          </Trans>
        </Note>
      );
    case 'failed':
      return (
        <Note isVeil icon={<Icon icon={Unplug} size="xs" />}>
          <Trans>No connection</Trans>
        </Note>
      );
    case 'interrupted':
    case 'repairing':
      return (
        <Note isVeil={isCut} icon={<Spinner size="xs" />}>
          <Trans>
            Reconnecting to <Name of={participantId} isLast />
          </Trans>
        </Note>
      );
    case 'sound-only':
      return (
        <Note icon={<SignalBars level={1} />}>
          <Trans>Weak connection: sound only</Trans>
        </Note>
      );
    case null:
      return null;
  }
}

interface NameProps {
  readonly of: string;
  /** Ends a sentence on what goes on, with the one ellipsis that a long name has anyway. */
  readonly isLast?: boolean;
}

/** A name that leaves room for the words around it. */
function Name({ of, isLast = false }: NameProps) {
  const name = useMeetingStore(({ participants }) => participants[of]?.displayName);
  return (
    <span className={cn('inline-block truncate align-bottom', isLast ? 'max-w-full' : 'max-w-2/3')}>
      {name}
      {isLast ? '…' : null}
    </span>
  );
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
        <Trans>Weak connection: video paused</Trans>
      ) : (
        <Trans>Weak connection: video sent smaller</Trans>
      )}
    </Note>
  );
}

interface NoteProps {
  /** Stands alone where there is no room for words. */
  readonly icon: ReactNode;
  /** Whether what is behind it is old. */
  readonly isVeil?: boolean;
  readonly children: ReactNode;
}

/** Right above the name, where neither a raised hand nor the banner of the meeting covers it. */
function Note({ icon, isVeil = false, children }: NoteProps) {
  return (
    <div
      aria-hidden
      data-testid="tile-note"
      className={cn(
        'pointer-events-none absolute inset-0 flex animate-fade-in items-end px-1.5 pb-8.5 text-white @min-[240px]:px-2.5 @min-[240px]:pb-10.5',
        isVeil && 'bg-scrim',
      )}
    >
      <span
        className={cn(
          'flex min-w-0 items-center gap-1.5 rounded-md bg-scrim p-1.5 text-xs font-medium @min-[150px]:px-2 @min-[150px]:py-1',
          inLabelRoom,
        )}
      >
        {icon}
        <span className="line-clamp-2 hidden min-w-0 @min-[150px]:[display:-webkit-box]">
          {children}
        </span>
      </span>
    </div>
  );
}
