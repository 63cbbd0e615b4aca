import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { MicOff, MonitorUp, Pin, Spotlight } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { cn } from '@/lib/cn';
import type { ParticipantConnection } from '@/store/useMeetingStore';

import { SignalBars } from '../media/SignalBars';

import { inLabelRoom } from './labelRoom';

interface TileLabelProps {
  readonly name: string;
  /** Stands after the name and is never cut off. */
  readonly suffix?: string;
  readonly isSelf?: boolean;
  readonly isMuted?: boolean;
  readonly isPinned?: boolean;
  /** Large for everyone, by a host. */
  readonly isSpotlit?: boolean;
  readonly isScreen?: boolean;
  readonly quality?: ParticipantConnection['quality'] | undefined;
  /** What may be done about it, beside the name: the other corner is the own picture's. */
  readonly children?: ReactNode;
}

/** The name in the corner of a tile, with what one should know of the person. */
export function TileLabel({
  name,
  suffix,
  isSelf = false,
  isMuted = false,
  isPinned = false,
  isSpotlit = false,
  isScreen = false,
  quality = 'unknown',
  children,
}: TileLabelProps) {
  return (
    <div
      className={cn(
        'pointer-events-none absolute inset-x-0 bottom-1.5 flex items-center px-1.5 @min-[240px]:bottom-2.5 @min-[240px]:px-2.5',
        inLabelRoom,
      )}
    >
      <span
        aria-hidden
        className="flex h-6 max-w-full min-w-0 items-center gap-1.5 rounded-md bg-scrim px-2 text-xs font-medium text-white @min-[240px]:h-7 @min-[240px]:text-sm"
      >
        {isPinned ? <Icon icon={Pin} size="xs" data-testid="pinned" /> : null}
        {isSpotlit ? <Icon icon={Spotlight} size="xs" data-testid="spotlit" /> : null}
        {isScreen ? <Icon icon={MonitorUp} size="xs" /> : null}
        {isMuted ? <Icon icon={MicOff} size="xs" className="text-danger-text" /> : null}
        {isSelf ? (
          <OwnName name={name} />
        ) : (
          <span dir="auto" className="truncate">
            {name}
          </span>
        )}
        {suffix ? <span className="shrink-0 font-normal">{suffix}</span> : null}
        {quality === 'fair' ? (
          <SignalBars level={2} className="text-warning @min-[150px]:hidden" />
        ) : null}
        {quality === 'poor' ? (
          <SignalBars level={1} className="text-danger-text @min-[150px]:hidden" />
        ) : null}
      </span>
      {children}
    </div>
  );
}

/** On a small tile "You" says enough. */
function OwnName({ name }: { readonly name: string }) {
  return (
    <>
      <span className="@min-[150px]:hidden">
        <Trans>You</Trans>
      </span>
      <span dir="auto" className="hidden truncate @min-[150px]:inline">
        {name}
      </span>
      <span className="hidden shrink-0 font-normal @min-[150px]:inline">
        <Trans>(You)</Trans>
      </span>
    </>
  );
}
