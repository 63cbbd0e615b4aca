import { Trans, useLingui } from '@lingui/react/macro';
import { EllipsisVertical, Pause } from 'lucide-react';
import { memo } from 'react';

import { DropdownMenu } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { Icon } from '@/components/ui/Icon';
import { Spinner } from '@/components/ui/Spinner';
import { useTrack } from '@/hooks/useTrack';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { VideoTrack } from '../media/VideoTrack';

import { tileActionClasses } from './tileActions';
import { TileFrame } from './TileFrame';
import { TileLabel } from './TileLabel';
import { TileViewItems } from './TileViewItems';

interface ScreenTileProps {
  readonly participantId: string;
  readonly tileKey: string;
}

/** The screen that somebody else shares: whole, unless one wants it to fill its tile. */
export const ScreenTile = memo(function ScreenTile({ participantId, tileKey }: ScreenTileProps) {
  const { t } = useLingui();
  const name = useMeetingStore((state) => state.participants[participantId]?.displayName ?? '');
  const isPaused = useMeetingStore(
    (state) => state.participants[participantId]?.isScreenPaused ?? false,
  );
  const track = useTrack(participantId, 'screen');
  const isPinned = useMeetingViewStore((view) => view.pinnedKeys.includes(tileKey));
  const isRefitted = useMeetingViewStore((view) => view.refittedKeys.includes(tileKey));

  return (
    <TileFrame
      tileKey={tileKey}
      participantId={participantId}
      kind="screen"
      isSelf={false}
      label={isPinned ? t`${name} is presenting, pinned` : t`${name} is presenting`}
    >
      <div className="absolute inset-0 flex items-center justify-center gap-2 text-sm text-fg-muted">
        <Spinner /> <Trans>The screen is on its way…</Trans>
      </div>
      {track ? (
        <VideoTrack
          key={track.id}
          track={track}
          source="screen"
          fit={isRefitted ? 'cover' : 'contain'}
        />
      ) : null}
      {isPaused ? <PausedMark /> : null}
      <TileLabel
        name={name}
        suffix={t({ message: 'is presenting', comment: 'Stands after a name' })}
        isScreen
        isPinned={isPinned}
      />
      <div className={tileActionClasses}>
        <DropdownMenu
          trigger={
            <IconButton
              icon={EllipsisVertical}
              label={t`More about ${name}’s screen`}
              variant="control"
              size="sm"
              shape="round"
              tooltipSide="bottom"
            />
          }
        >
          <TileViewItems tileKey={tileKey} participantId={participantId} kind="screen" />
        </DropdownMenu>
      </div>
    </TileFrame>
  );
});

/** Over the last picture of a screen that its presenter holds back. */
function PausedMark() {
  return (
    <p className="absolute inset-x-0 top-3 mx-auto flex h-9 w-fit items-center gap-2 rounded-full bg-scrim px-4 text-sm font-medium text-white">
      <Icon icon={Pause} size="sm" />
      <Trans>Paused</Trans>
    </p>
  );
}
