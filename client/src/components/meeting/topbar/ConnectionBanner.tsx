import { Trans } from '@lingui/react/macro';
import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';

import { Icon } from '@/components/ui/Icon';
import { Spinner } from '@/components/ui/Spinner';
import { useOnline } from '@/hooks/useOnline';
import { useMeetingStore, type MeetingState } from '@/store/useMeetingStore';

import { SignalBars } from '../media/SignalBars';

/** Says what is wrong with the network, and what still works. Nothing while all is well. */
export function ConnectionBanner() {
  const isOnline = useOnline();
  const isReconnecting = useMeetingStore((state) => state.phase === 'reconnecting');
  const isWeak = useMeetingStore(isOwnConnectionWeak);
  return (
    // There before its words are: screen readers tell what changes in a region, not that one came.
    <div
      role="status"
      className="pointer-events-none absolute inset-x-3 top-14 z-20 flex justify-center [@media(max-height:480px)]:top-2"
    >
      {!isOnline ? (
        <OfflineBanner />
      ) : isReconnecting ? (
        <AwayBanner />
      ) : isWeak ? (
        <WeakBanner />
      ) : null}
    </div>
  );
}

/** With two or more others it is one's own connection that is weak when all of them are poor. */
export function isOwnConnectionWeak({ connections }: MeetingState): boolean {
  const all = Object.values(connections);
  return all.length > 1 && all.every(({ quality }) => quality === 'poor');
}

/** The browser has no network at all; the server will notice later. */
function OfflineBanner() {
  return (
    <Banner icon={<Icon icon={WifiOff} size="sm" />}>
      <Trans>You are offline. You are back as soon as there is a network.</Trans>
    </Banner>
  );
}

/** The server cannot be reached: what goes on nevertheless. */
function AwayBanner() {
  const isHeard = useMeetingStore(({ connections }) =>
    Object.values(connections).some(({ state }) => state === 'connected'),
  );
  return (
    <Banner icon={<Spinner />}>
      {isHeard ? (
        <Trans>Reconnecting… The people you see still hear you.</Trans>
      ) : (
        <Trans>Connection lost. Getting you back…</Trans>
      )}
    </Banner>
  );
}

function WeakBanner() {
  const picture = useMeetingStore(({ ownPicture }) => ownPicture);
  return (
    <Banner icon={<SignalBars level={1} />}>
      {picture === 'paused' ? (
        <Trans>Your connection is weak. Your video is paused, so that you are heard.</Trans>
      ) : picture === 'smaller' ? (
        <Trans>Your connection is weak. Your video is sent smaller.</Trans>
      ) : (
        <Trans>Your connection is weak.</Trans>
      )}
    </Banner>
  );
}

function Banner({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="pointer-events-auto flex w-fit max-w-full animate-pop-in items-center gap-2.5 rounded-lg bg-warning-soft px-4 py-2.5 text-sm font-medium text-warning-text shadow-2">
      {icon}
      <span>{children}</span>
    </div>
  );
}
