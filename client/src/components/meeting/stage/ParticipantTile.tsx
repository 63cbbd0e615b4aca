import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Hand } from 'lucide-react';
import { memo, Suspense } from 'react';

import { Avatar } from '@/components/ui/Avatar';
import { Icon } from '@/components/ui/Icon';
import { patientLazy } from '@/components/ui/patientLazy';
import { useIsSpeaking } from '@/hooks/useActiveSpeakers';
import { useMirroredSelf } from '@/hooks/useMirroredSelf';
import { useTrack } from '@/hooks/useTrack';
import type { OwnPicture } from '@/lib/webrtc/MediaSession';
import {
  useMeetingStore,
  type ParticipantConnection,
  type ParticipantState,
} from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { troubleWith, type Trouble } from '../connection/troubleWith';
import { VideoTrack } from '../media/VideoTrack';
import { ParticipantMenu } from '../people/ParticipantMenu';

import { TileFrame } from './TileFrame';
import { TileLabel } from './TileLabel';

/** Loaded with the first tile and not with the first fault: there may be no network then. */
const TileNotes = patientLazy(() =>
  import('./TileNotes').then((module) => ({ default: module.TileNotes })),
);

const TileReaction = patientLazy(() =>
  import('../reactions/TileReaction').then((module) => ({ default: module.TileReaction })),
);

const ConnectionButton = patientLazy(() =>
  import('../connection/ConnectionButton').then((module) => ({ default: module.ConnectionButton })),
);

interface ParticipantTileProps {
  readonly participantId: string;
  /** What a pin of this tile is remembered by. */
  readonly tileKey: string;
}

/** Somebody's camera, or their picture while it is off, with all one should know of them. */
export const ParticipantTile = memo(function ParticipantTile({
  participantId,
  tileKey,
}: ParticipantTileProps) {
  const participant = useMeetingStore((state) => state.participants[participantId]);
  const connection = useMeetingStore((state) => state.connections[participantId]);
  const trouble = useMeetingStore((state) => troubleWith(state, participantId));
  const isPaused = useMeetingStore((state) => state.pausedPictures.includes(participantId));
  const ownPicture = useMeetingStore((state) => state.ownPicture);
  const camera = useTrack(participantId, 'camera');
  const isSpeaking = useIsSpeaking(participantId);
  const isPinned = useMeetingViewStore((view) => view.pinnedKeys.includes(tileKey));
  const isSpotlit = useMeetingStore((state) => state.spotlights.includes(participantId));
  const isRefitted = useMeetingViewStore((view) => view.refittedKeys.includes(tileKey));
  const { t } = useLingui();
  const mirrorSelf = useMirroredSelf();
  if (!participant) return null;

  const { displayName, isHandRaised, isMuted, isSelf, isVideoOff } = participant;
  return (
    <TileFrame
      tileKey={tileKey}
      participantId={participantId}
      kind="camera"
      isSelf={isSelf}
      isSpeaking={isSpeaking && !isMuted}
      label={describe({ ...participant, isPinned, isSpotlit, trouble, ownPicture }, connection)
        .map((part) => (typeof part === 'string' ? part : t(part)))
        .join(', ')}
    >
      <div className="absolute inset-0 flex items-center justify-center">
        <Avatar
          name={displayName}
          seed={participant.userId ?? participantId}
          imageUrl={participant.avatarUrl}
          size="fluid"
        />
      </div>
      {camera && !isVideoOff && !isPaused ? (
        <VideoTrack
          key={camera.id}
          track={camera}
          source="camera"
          fit={isRefitted ? 'contain' : 'cover'}
          isMirrored={isSelf && mirrorSelf}
        />
      ) : null}
      <Suspense>
        <TileNotes participantId={participantId} isSelf={isSelf} />
      </Suspense>
      {isHandRaised ? <HandMark participantId={participantId} /> : null}
      <Suspense>
        <TileReaction participantId={participantId} />
      </Suspense>
      <TileLabel
        name={displayName}
        isSelf={isSelf}
        isMuted={isMuted}
        isPinned={isPinned}
        isSpotlit={isSpotlit}
        quality={connection?.quality}
      >
        {isSelf ? null : (
          <Suspense>
            <ConnectionButton participantId={participantId} />
          </Suspense>
        )}
      </TileLabel>
      <ParticipantMenu participant={participant} tileKey={tileKey} placement="tile" />
    </TileFrame>
  );
});

/** A raised hand, with its place in the queue where several are up. */
function HandMark({ participantId }: { readonly participantId: string }) {
  const place = useMeetingStore((state) => state.raisedHands.indexOf(participantId) + 1);
  const isQueue = useMeetingStore((state) => state.raisedHands.length > 1);
  return (
    <span className="absolute start-1.5 top-1.5 flex h-7 min-w-7 animate-pop-in items-center justify-center gap-1 rounded-full bg-accent px-1.5 text-accent-fg shadow-1 @min-[240px]:start-2.5 @min-[240px]:top-2.5 @min-[240px]:h-9 @min-[240px]:min-w-9 @min-[240px]:px-2">
      <Icon icon={Hand} />
      {isQueue && place > 0 ? (
        <span className="text-xs font-semibold tabular-nums @min-[240px]:text-sm">{place}</span>
      ) : null}
    </span>
  );
}

/** A person as their tile shows them here. */
interface SeenParticipant extends ParticipantState {
  readonly isPinned: boolean;
  readonly isSpotlit: boolean;
  readonly trouble: Trouble | null;
  readonly ownPicture: OwnPicture;
}

const TROUBLES: Record<Trouble, MessageDescriptor> = {
  refused: msg`connection refused`,
  away: msg`reconnecting`,
  failed: msg`no connection`,
  interrupted: msg`reconnecting`,
  repairing: msg`reconnecting`,
  'sound-only': msg`weak connection, sound only`,
};

const OWN_PICTURES: Record<OwnPicture, MessageDescriptor | false> = {
  full: false,
  smaller: msg`video sent smaller`,
  paused: msg`video paused`,
};

/** Who is seen and how they are, part by part. */
function describe(
  { displayName, trouble, ownPicture, ...participant }: SeenParticipant,
  connection?: ParticipantConnection,
): (MessageDescriptor | string)[] {
  return [
    participant.isSelf ? msg`${displayName} (you)` : displayName,
    participant.isHost && msg`host`,
    participant.isSpotlit && msg`in the spotlight`,
    participant.isPinned && msg`pinned`,
    participant.isMuted ? msg`microphone off` : msg`microphone on`,
    participant.isVideoOff && msg`camera off`,
    participant.isHandRaised && msg`hand raised`,
    trouble ? TROUBLES[trouble] : connection?.quality === 'poor' && msg`weak connection`,
    participant.isSelf && !participant.isVideoOff && OWN_PICTURES[ownPicture],
  ].filter((part) => part !== false);
}
