import { Trans, useLingui } from '@lingui/react/macro';
import { WifiOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { useOnline } from '@/hooks/useOnline';

import { MessageScreen } from './MessageScreen';

/**
 * Shows that there is no network where the product was opened without one, until there is. Whoever loses
 * it later keeps what they see.
 */
export function OfflineGate({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  const online = useOnline();
  const [openedOnline, setOpenedOnline] = useState(online);
  if (online && !openedOnline) setOpenedOnline(true);
  if (openedOnline) return children;
  return (
    <MessageScreen
      icon={WifiOff}
      title={t`You are offline`}
      description={t`Meetings need a connection to the internet. As soon as there is one, we go on by ourselves.`}
      actions={
        <Button size="lg" onClick={() => window.location.reload()}>
          <Trans>Try again</Trans>
        </Button>
      }
    />
  );
}
