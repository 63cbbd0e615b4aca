import { patientLazy } from '@/components/ui/patientLazy';
import { useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';

import { cn } from '@/lib/cn';
import { useMeetingStore, type ParticipantConnection } from '@/store/useMeetingStore';

import { SignalBars } from '../media/SignalBars';

const ConnectionPopover = patientLazy(() =>
  import('./ConnectionPopover').then((module) => ({ default: module.ConnectionPopover })),
);

const BARS = {
  good: { level: 3, className: '' },
  fair: { level: 2, className: 'text-warning' },
  poor: { level: 1, className: 'text-danger-text' },
} as const satisfies Partial<Record<ParticipantConnection['quality'], object>>;

/**
 * The bars of the connection to somebody, beside the name on their tile: always there when something is wrong, with the
 * tile's other actions while all is well. They open the figures.
 */
export function ConnectionButton({ participantId }: { readonly participantId: string }) {
  const { t } = useLingui();
  const name = useMeetingStore((state) => state.participants[participantId]?.displayName ?? '');
  const quality = useMeetingStore((state) => state.connections[participantId]?.quality);
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  if (quality === undefined || quality === 'unknown') return null;
  const open = () => {
    setWanted(true);
    setOpen(true);
  };
  const button = (
    <button
      type="button"
      aria-label={t`Connection to ${name}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      {...(isWanted ? {} : { onClick: open })}
      className={cn(
        // The bars are small, what the thumb hits is not.
        'pointer-events-auto -my-2.5 -ms-1 -me-2 hidden size-11 shrink-0 items-center justify-center text-white transition-opacity @min-[150px]:flex',
        quality === 'good' &&
          'opacity-0 group-focus-within/tile:opacity-100 group-hover/tile:opacity-100 data-[state=open]:opacity-100',
      )}
    >
      <span className="flex size-7 items-center justify-center rounded-md bg-scrim">
        <SignalBars {...BARS[quality]} />
      </span>
    </button>
  );
  if (!isWanted) return button;
  return (
    <Suspense fallback={button}>
      <ConnectionPopover
        participantId={participantId}
        trigger={button}
        open={isOpen}
        onOpenChange={setOpen}
      />
    </Suspense>
  );
}
