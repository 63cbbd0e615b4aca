import { Trans, useLingui } from '@lingui/react/macro';
import { MonitorUp, MonitorX } from 'lucide-react';
import { memo } from 'react';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Spinner } from '@/components/ui/Spinner';
import { useMeeting } from '@/hooks/meetingContext';
import { useTrack } from '@/hooks/useTrack';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { VideoTrack } from '../media/VideoTrack';

import { PinButton } from './PinButton';
import { TileFrame } from './TileFrame';
import { TileLabel } from './TileLabel';

interface ScreenTileProps {
  readonly participantId: string;
  readonly tileKey: string;
}

/** A shared screen, whole. One's own is told in words: its picture would show itself for ever. */
export const ScreenTile = memo(function ScreenTile({ participantId, tileKey }: ScreenTileProps) {
  const name = useMeetingStore((state) => state.participants[participantId]?.displayName ?? '');
  const isSelf = useMeetingStore((state) => state.self?.participantId === participantId);
  const { t } = useLingui();
  const track = useTrack(participantId, 'screen');
  const isPinned = useMeetingViewStore((view) => view.pinnedKey === tileKey);

  return (
    <TileFrame
      participantId={participantId}
      kind="screen"
      isSelf={isSelf}
      label={isSelf ? t`You are presenting` : t`${name} is presenting`}
    >
      {isSelf ? (
        <OwnScreen />
      ) : (
        <>
          <div className="absolute inset-0 flex items-center justify-center gap-2 text-sm text-fg-muted">
            <Spinner /> <Trans>The screen is on its way…</Trans>
          </div>
          {track ? <VideoTrack key={track.id} track={track} source="screen" /> : null}
          <TileLabel
            name={name}
            suffix={t({ message: 'is presenting', comment: 'Stands after a name' })}
            isScreen
            isPinned={isPinned}
          />
          <PinButton tileKey={tileKey} name={t`${name}’s screen`} />
        </>
      )}
    </TileFrame>
  );
});

function OwnScreen() {
  const meeting = useMeeting();
  return (
    <div className="flex size-full flex-col items-center justify-center gap-2 p-3 text-center @min-[300px]:gap-4">
      <span className="hidden size-12 items-center justify-center rounded-full bg-accent-soft text-accent-text @min-[300px]:flex">
        <Icon icon={MonitorUp} size="lg" />
      </span>
      <p className="text-xs font-medium @min-[240px]:text-sm">
        <Trans>You are presenting to everyone</Trans>
      </p>
      <Button variant="soft" size="sm" icon={MonitorX} onClick={() => meeting.screen.stop()}>
        <Trans>Stop presenting</Trans>
      </Button>
    </div>
  );
}
