import { Trans } from '@lingui/react/macro';
import { WifiOff } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { useOnline } from '@/hooks/useOnline';

/** Says that the network is gone, for as long as it is. */
export function OfflineNotice() {
  const online = useOnline();
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex px-4 [body:has([data-meeting-screen])_&]:hidden"
    >
      {online ? null : (
        <p className="mx-auto flex animate-rise-in items-center gap-2 rounded-full border border-line bg-raised px-4 py-2 text-sm font-medium shadow-3">
          <Icon icon={WifiOff} className="text-warning-text" />
          <Trans>You are offline. We will reconnect by ourselves.</Trans>
        </p>
      )}
    </div>
  );
}
