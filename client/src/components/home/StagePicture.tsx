import { useLingui } from '@lingui/react/macro';
import {
  Hand,
  MessageSquare,
  Mic,
  MicOff,
  MonitorUp,
  PhoneOff,
  User,
  Users,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { CSSProperties } from 'react';

import { Icon } from '@/components/ui/Icon';
import { cn } from '@/lib/cn';

/**
 * The meeting in small, drawn with the product's own tokens and icons, so that it never shows anything
 * that the product is not. Decoration: the words beside it say the same.
 */
export function StagePicture() {
  const { t } = useLingui();
  return (
    <div
      aria-hidden="true"
      data-stage=""
      className="flex aspect-16/11 flex-col rounded-2xl bg-canvas p-3 text-fg shadow-3 select-none sm:p-4"
    >
      <div className="grid min-h-0 flex-1 grid-cols-[1fr_26%] gap-2 sm:gap-3">
        <SharedDocument />
        <div className="grid min-h-0 grid-rows-3 gap-2 sm:gap-3">
          <Tile hue={220} name={t`You`} />
          <Tile hue={48} name={t`Host`} speaking />
          <Tile hue={310} name={t`Guest`} muted />
        </div>
      </div>
      <Controls />
    </div>
  );
}

function SharedDocument() {
  return (
    <div className="relative flex min-w-0 flex-col gap-[4%] rounded-lg bg-surface p-[6%] sm:rounded-xl">
      <span className="h-[5%] w-2/5 rounded-full bg-fg-subtle/70" />
      <span className="h-[3%] w-4/5 rounded-full bg-subtle-hover" />
      <span className="h-[3%] w-3/5 rounded-full bg-subtle-hover" />
      <div className="mt-[4%] flex min-h-0 flex-1 items-end gap-[4%] border-b border-line">
        {[34, 48, 41, 62, 58, 79, 92].map((height, index) => (
          <span
            key={height}
            style={{ height: `${height}%` }}
            className={cn('flex-1 rounded-t-sm', index === 6 ? 'bg-accent' : 'bg-subtle-hover')}
          />
        ))}
      </div>
      <span className="h-[3%] w-1/2 rounded-full bg-subtle-hover" />
    </div>
  );
}

interface TileProps {
  hue: number;
  name: string;
  speaking?: boolean;
  muted?: boolean;
}

function Tile({ hue, name, speaking = false, muted = false }: TileProps) {
  return (
    <div
      style={{ '--hue': hue } as CSSProperties}
      className={cn(
        'relative flex min-h-0 items-center justify-center rounded-lg bg-surface sm:rounded-xl',
        speaking && 'outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <span className="avatar-tint flex aspect-square h-[46%] items-center justify-center rounded-full">
        <User className="size-1/2" strokeWidth={1.75} />
      </span>
      <span className="absolute start-2 bottom-1.5 hidden text-2xs font-medium text-fg-muted sm:block">
        {name}
      </span>
      {muted ? (
        <span className="absolute end-1.5 top-1.5 flex size-5 items-center justify-center rounded-full bg-danger-soft text-danger-text">
          <Icon icon={MicOff} className="size-3!" />
        </span>
      ) : null}
    </div>
  );
}

function Controls() {
  return (
    <div className="flex items-center justify-center gap-1.5 pt-3 sm:gap-2 sm:pt-4">
      <Control icon={Mic} />
      <Control icon={Video} />
      <Control icon={MonitorUp} active />
      <Control icon={Hand} />
      <Control icon={MessageSquare} />
      <Control icon={Users} />
      <span className="flex h-8 w-11 items-center justify-center rounded-full bg-danger text-danger-fg sm:h-9 sm:w-13">
        <Icon icon={PhoneOff} />
      </span>
    </div>
  );
}

function Control({ icon, active = false }: { icon: LucideIcon; active?: boolean }) {
  return (
    <span
      className={cn(
        'flex size-8 items-center justify-center rounded-full sm:size-9',
        active ? 'bg-accent text-accent-fg' : 'bg-subtle',
      )}
    >
      <Icon icon={icon} />
    </span>
  );
}
