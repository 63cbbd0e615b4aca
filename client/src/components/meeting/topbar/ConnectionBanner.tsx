import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { Spinner } from '@/components/ui/Spinner';
import { useMeetingStore, type MeetingState } from '@/store/useMeetingStore';

import { SignalBars } from '../media/SignalBars';

/** Says what is wrong with the network, and what still works. Nothing while all is well. */
export function ConnectionBanner() {
  const isReconnecting = useMeetingStore((state) => state.phase === 'reconnecting');
  const isWeak = useMeetingStore(isOwnConnectionWeak);
  if (isReconnecting) {
    return (
      <Banner icon={<Spinner />}>
        <Trans>Connection lost. Getting you back… The people you see still hear you.</Trans>
      </Banner>
    );
  }
  return isWeak ? (
    <Banner icon={<SignalBars level={1} />}>
      <Trans>Your connection is weak.</Trans>
    </Banner>
  ) : null;
}

/** With two or more others it is one's own connection that is weak when all of them are poor. */
export function isOwnConnectionWeak({ connections }: MeetingState): boolean {
  const all = Object.values(connections);
  return all.length > 1 && all.every(({ quality }) => quality === 'poor');
}

function Banner({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div
      role="status"
      className="absolute inset-x-3 top-14 z-20 mx-auto flex w-fit max-w-full animate-pop-in items-center gap-2.5 rounded-lg bg-warning-soft px-4 py-2.5 text-sm font-medium text-warning-text shadow-2 [@media(max-height:480px)]:top-2"
    >
      {icon}
      <span>{children}</span>
    </div>
  );
}
