import { useLingui } from '@lingui/react/macro';
import { Suspense, useRef } from 'react';

import { patientLazy } from '@/components/ui/patientLazy';
import { useElementSize } from '@/hooks/useElementSize';
import { InvitationCard } from './InvitationCard';
import { LeftOut } from './LeftOut';
import { OwnRecording } from '../recording/OwnRecording';
import { OverflowTile } from './OverflowTile';
import { Placed } from './Placed';
import { PresentingBar } from './PresentingBar';
import { StageDivider } from './StageDivider';
import { StagePager } from './StagePager';
import { StageTile } from './StageTile';
import { useDepartures } from './useDepartures';
import { useMovement } from './useMovement';
import { useStage } from './useStage';

const ReactionStream = patientLazy(() =>
  import('../reactions/ReactionStream').then((module) => ({ default: module.ReactionStream })),
);

/** Everybody in the meeting, arranged to fill the room there is. */
export function Stage() {
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-2">
      <PresentingBar />
      <OwnRecording />
      <Tiles />
    </div>
  );
}

function Tiles() {
  const { t } = useLingui();
  const container = useRef<HTMLElement>(null);
  const { width, height } = useElementSize(container);
  const direction = document.dir === 'rtl' ? 'rtl' : 'ltr';
  const stage = useStage({ width, height, gap: width < 640 ? 8 : 12, direction });
  const departed = useDepartures(stage.tiles);
  const arrangement = [stage.kind, stage.page, ...stage.tiles.map((tile) => tile.item.key)];
  const isMoving = useMovement(arrangement.join(' '));

  return (
    <section
      ref={container}
      aria-label={t`Stage`}
      data-moving={isMoving || undefined}
      className="group/stage relative min-h-0 min-w-0 flex-1"
    >
      {departed.map(({ item, rect }) => (
        <Placed key={item.key} rect={rect} className="animate-fade-out rounded-xl bg-surface" />
      ))}
      {width > 0 &&
        stage.tiles.map((tile) => (
          <StageTile key={tile.item.key} tile={tile} bounds={stage.floatingBounds} />
        ))}
      {stage.overflow ? (
        <Placed rect={stage.overflow.rect}>
          <OverflowTile hidden={stage.overflow.hidden} />
        </Placed>
      ) : null}
      {stage.divider ? <StageDivider rect={stage.divider} stageWidth={width} /> : null}
      {stage.invitation && width > 0 ? (
        <Placed rect={stage.invitation}>
          <InvitationCard />
        </Placed>
      ) : null}
      <Suspense>
        <ReactionStream />
      </Suspense>
      {stage.leftOut > 0 ? <LeftOut count={stage.leftOut} /> : null}
      {stage.pages > 1 ? (
        <StagePager page={stage.page} pages={stage.pages} onPageChange={stage.setPage} />
      ) : null}
    </section>
  );
}
