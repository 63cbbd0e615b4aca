import { Trans } from '@lingui/react/macro';
import { Eye, EyeOff, Fullscreen, Maximize2, Pin, PinOff, Scan, Volume2 } from 'lucide-react';

import { MenuItem } from '@/components/ui/DropdownMenu';
import { useMeetingStore } from '@/store/useMeetingStore';
import { toggleFit, togglePin, useMeetingViewStore } from '@/store/useMeetingViewStore';

import { fillScreenWithTile } from './TileFrame';

interface TileViewItemsProps {
  readonly tileKey: string;
  readonly participantId: string;
  readonly kind: 'camera' | 'screen';
}

/** What one can do with a tile for oneself; items of a menu, nobody else sees anything of it. */
export function TileViewItems({ tileKey, participantId, kind }: TileViewItemsProps) {
  const isPinned = useMeetingViewStore((view) => view.pinnedKeys.includes(tileKey));
  const isSelf = useMeetingStore((state) => state.self?.participantId === participantId);
  return (
    <>
      <MenuItem icon={isPinned ? PinOff : Pin} onSelect={() => togglePin(tileKey)}>
        {isPinned ? <Trans>Unpin for yourself</Trans> : <Trans>Pin for yourself</Trans>}
      </MenuItem>
      {kind === 'screen' ? <MainScreenItem tileKey={tileKey} /> : null}
      <PictureItems tileKey={tileKey} participantId={participantId} kind={kind} />
      {isSelf ? (
        <OwnViewItem />
      ) : (
        <MenuItem
          icon={Volume2}
          onSelect={() => useMeetingViewStore.setState({ volumeFor: tileKey })}
        >
          <Trans>Volume…</Trans>
        </MenuItem>
      )}
    </>
  );
}

function OwnViewItem() {
  const isHidden = useMeetingViewStore((view) => view.selfView === 'hidden');
  return (
    <MenuItem
      icon={isHidden ? Eye : EyeOff}
      onSelect={() => useMeetingViewStore.setState({ selfView: isHidden ? 'auto' : 'hidden' })}
    >
      {isHidden ? <Trans>Show my own view</Trans> : <Trans>Hide my own view</Trans>}
    </MenuItem>
  );
}

/** Of several shared screens, makes this one the large one. */
function MainScreenItem({ tileKey }: Pick<TileViewItemsProps, 'tileKey'>) {
  const areSeveral = useMeetingStore(
    ({ participants }) =>
      Object.values(participants).filter((each) => each.isScreenSharing && !each.isSelf).length > 1,
  );
  if (!areSeveral) return null;
  return (
    <MenuItem
      icon={Maximize2}
      onSelect={() => useMeetingViewStore.setState({ mainScreenKey: tileKey, pinnedKeys: [] })}
    >
      <Trans>Show this screen large</Trans>
    </MenuItem>
  );
}

/** What makes sense while there is a picture on a tile of the stage. */
function PictureItems({ tileKey, participantId, kind }: TileViewItemsProps) {
  const isRefitted = useMeetingViewStore((view) => view.refittedKeys.includes(tileKey));
  const isVideoOff = useMeetingStore((state) => state.participants[participantId]?.isVideoOff);
  if (kind === 'camera' && isVideoOff) return null;
  const isWhole = (kind === 'screen') !== isRefitted;
  return (
    <>
      <MenuItem icon={Scan} onSelect={() => toggleFit(tileKey)}>
        {isWhole ? <Trans>Fill the tile</Trans> : <Trans>Show the whole picture</Trans>}
      </MenuItem>
      {document.fullscreenEnabled ? (
        <MenuItem icon={Fullscreen} onSelect={() => fillScreenWithTile(tileKey)}>
          <Trans>Full screen</Trans>
        </MenuItem>
      ) : null}
    </>
  );
}
