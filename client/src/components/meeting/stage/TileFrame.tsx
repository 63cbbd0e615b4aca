import type { ReactNode } from 'react';

import { cn } from '@/lib/cn';

interface TileFrameProps {
  readonly tileKey: string;
  readonly participantId: string;
  readonly kind: 'camera' | 'screen';
  readonly isSelf: boolean;
  /** Who is seen and how they are, for people who do not see it. */
  readonly label: string;
  readonly isSpeaking?: boolean;
  readonly children: ReactNode;
}

/** The rounded box of every tile, outlined while the person speaks. */
export function TileFrame({
  tileKey,
  participantId,
  kind,
  isSelf,
  label,
  isSpeaking = false,
  children,
}: TileFrameProps) {
  return (
    <div
      id={tileKey}
      role="group"
      // A tap focuses the tile, which shows its actions; the keyboard goes to these at once.
      tabIndex={-1}
      aria-label={label}
      data-testid="tile"
      data-kind={kind}
      data-participant-id={participantId}
      data-self={isSelf}
      data-speaking={isSpeaking}
      className={cn(
        'group/tile relative size-full overflow-hidden rounded-xl bg-surface',
        'after:pointer-events-none after:absolute after:inset-0 after:rounded-xl after:border-3 after:border-accent after:transition-opacity after:duration-200',
        isSpeaking ? 'after:opacity-100' : 'after:opacity-0',
      )}
    >
      {children}
    </div>
  );
}

/** Shows one tile alone on the whole screen; Escape ends it. A refusal by the browser changes nothing. */
export function fillScreenWithTile(tileKey: string): void {
  document
    .getElementById(tileKey)
    ?.requestFullscreen()
    .catch(() => undefined);
}
