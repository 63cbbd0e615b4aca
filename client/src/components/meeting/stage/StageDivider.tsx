import { useLingui } from '@lingui/react/macro';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';

import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { SIDE_SHARE } from '../layout/arrangeStage';
import { clamp, type Rect } from '../layout/geometry';

interface StageDividerProps {
  readonly rect: Rect;
  /** Pixels. */
  readonly stageWidth: number;
}

/** How far one press of an arrow key moves the edge: a share of the stage's width. */
const STEP = 0.04;

/**
 * The edge between the large tile and the people beside it: dragged, or moved by the arrow keys; a
 * double click or Home lets the stage choose again.
 */
export function StageDivider({ rect, stageWidth }: StageDividerProps) {
  const { t } = useLingui();
  const [isDragging, setDragging] = useState(false);
  const isMirrored = document.dir === 'rtl';
  const middle = rect.x + rect.width / 2;
  const share = (isMirrored ? middle : stageWidth - middle) / stageWidth;

  const drag = (event: PointerEvent<HTMLElement>) => {
    const stage = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!isDragging || !stage) return;
    const x = event.clientX - stage.left;
    resize((isMirrored ? x : stage.width - x) / stage.width);
  };
  const step = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (event.key === 'Home') reset();
    else if (direction) resize(share + direction * STEP * (isMirrored ? -1 : 1));
    else return;
    event.preventDefault();
  };

  return (
    // A separator that can be focused is a control (WAI-ARIA 1.2, "separator").
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t`Width of the people beside`}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={SIDE_SHARE.min * 100}
      aria-valuemax={SIDE_SHARE.max * 100}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={{ left: rect.x, width: rect.width }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={drag}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={reset}
      onKeyDown={step}
      className="group/divider absolute inset-y-0 z-10 flex cursor-col-resize touch-none items-center justify-center rounded-full"
    >
      <span
        aria-hidden
        className="h-10 w-1 rounded-full bg-line-strong opacity-0 transition-opacity group-hover/divider:opacity-100 group-focus-visible/divider:opacity-100 pointer-coarse:opacity-100"
      />
    </div>
  );
}

function resize(share: number): void {
  useMeetingViewStore.setState({ sideShare: clamp(share, SIDE_SHARE.min, SIDE_SHARE.max) });
}

function reset(): void {
  useMeetingViewStore.setState({ sideShare: null });
}
