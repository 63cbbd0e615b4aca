import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';

import { useElementSize } from '@/hooks/useElementSize';
import { cn } from '@/lib/cn';

import type { Rect } from '../layout/geometry';

import { InvitationCard } from './InvitationCard';
import { OverflowTile } from './OverflowTile';
import { ParticipantTile } from './ParticipantTile';
import type { PlacedTile } from './placeStage';
import { ScreenTile } from './ScreenTile';
import { StagePager } from './StagePager';
import { useMovement } from './useMovement';
import { useStage } from './useStage';

/** Everybody in the meeting, arranged to fill the room there is. */
export function Stage() {
  const { t } = useLingui();
  const container = useRef<HTMLElement>(null);
  const { width, height } = useElementSize(container);
  const stage = useStage({
    width,
    height,
    gap: width < 640 ? 8 : 12,
    direction: document.dir === 'rtl' ? 'rtl' : 'ltr',
  });
  const arrangement = [stage.kind, stage.page, ...stage.tiles.map((tile) => tile.item.key)];
  const isMoving = useMovement(arrangement.join(' '));

  return (
    <section
      ref={container}
      aria-label={t`Stage`}
      data-moving={isMoving || undefined}
      className="group/stage relative min-h-0 min-w-0 flex-1"
    >
      {width > 0 && stage.tiles.map((tile) => <StageTile key={tile.item.key} tile={tile} />)}
      {stage.overflow ? (
        <Placed rect={stage.overflow.rect}>
          <OverflowTile hidden={stage.overflow.hidden} />
        </Placed>
      ) : null}
      {stage.invitation && width > 0 ? (
        <Placed rect={stage.invitation}>
          <InvitationCard />
        </Placed>
      ) : null}
      {stage.pages > 1 ? (
        <StagePager page={stage.page} pages={stage.pages} onPageChange={stage.setPage} />
      ) : null}
    </section>
  );
}

function StageTile({ tile: { item, rect, isFloating } }: { readonly tile: PlacedTile }) {
  return (
    <Placed rect={rect} className={isFloating ? 'z-10 rounded-xl shadow-3' : undefined}>
      {item.kind === 'screen' ? (
        <ScreenTile participantId={item.participantId} tileKey={item.key} />
      ) : (
        <ParticipantTile participantId={item.participantId} tileKey={item.key} />
      )}
    </Placed>
  );
}

interface PlacedProps {
  readonly rect: Rect;
  readonly className?: string | undefined;
  readonly children: React.ReactNode;
}

/** A box of the stage, found by its transform so that moving it costs no layout of its neighbours. */
function Placed({ rect, className, children }: PlacedProps) {
  return (
    <div
      style={{
        width: rect.width,
        height: rect.height,
        transform: `translate(${rect.x}px, ${rect.y}px)`,
      }}
      className={cn(
        // eslint-disable-next-line no-restricted-syntax -- rectangles are counted from the left, whatever the language
        '[container-type:size] absolute top-0 left-0 animate-fade-in',
        'group-data-moving/stage:transition-[transform,width,height] group-data-moving/stage:duration-300 group-data-moving/stage:ease-standard',
        className,
      )}
    >
      {children}
    </div>
  );
}
