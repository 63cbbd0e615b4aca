import { useLingui } from '@lingui/react/macro';
import { Move } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';
import { cn } from '@/lib/cn';

import type { Rect } from '../layout/geometry';

import { labelRoom } from './labelRoom';
import { ParticipantTile } from './ParticipantTile';
import { Placed } from './Placed';
import type { StageTilePlace } from './placeStage';
import { ScreenTile } from './ScreenTile';
import { tileActionClasses } from './tileActions';
import { useCornerDrag } from './useCornerDrag';

interface StageTileProps {
  readonly tile: StageTilePlace;
  /** What the own picture may float above. */
  readonly bounds: Rect;
}

/** A tile in its place; the own picture, where it floats, can be moved to another corner. */
export function StageTile({
  tile: { item, rect, isFloating, labelInsets },
  bounds,
}: StageTileProps) {
  const drag = useCornerDrag(rect, bounds);
  const content =
    item.kind === 'screen' ? (
      <ScreenTile participantId={item.participantId} tileKey={item.key} />
    ) : (
      <ParticipantTile participantId={item.participantId} tileKey={item.key} />
    );
  // One and the same element either way: the picture does not start anew when it begins to float.
  return (
    <Placed
      rect={isFloating ? drag.rect : rect}
      style={labelRoom(labelInsets)}
      data-floating={isFloating || undefined}
      {...(isFloating ? drag.handlers : {})}
      className={cn(
        isFloating && 'group/tile z-10 cursor-grab touch-none rounded-xl shadow-3',
        isFloating && !drag.isDragging && 'transition-transform duration-200 ease-standard',
        drag.isDragging && 'cursor-grabbing',
      )}
    >
      {content}
      {isFloating ? <MoveHandle onKeyDown={drag.onKeyDown} /> : null}
    </Placed>
  );
}

/** Moves the own picture with the arrow keys; a pointer takes the picture itself. */
function MoveHandle({ onKeyDown }: { readonly onKeyDown: React.KeyboardEventHandler }) {
  const { t } = useLingui();
  return (
    <div className={cn(tileActionClasses, 'start-1.5 end-auto! @min-[240px]:start-2.5')}>
      <IconButton
        icon={Move}
        label={t`Move your picture with the arrow keys`}
        variant="control"
        size="sm"
        shape="round"
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
