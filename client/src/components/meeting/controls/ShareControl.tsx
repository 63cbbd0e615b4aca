import { useLingui } from '@lingui/react/macro';
import { MonitorUp, MonitorX } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';

import { Control } from './Control';
import { useScreenShare } from './useScreenShare';

/** Shares the screen, or stops. Where it cannot or may not be, the tooltip says why. */
export function ShareControl() {
  const { t } = useLingui();
  const { isAllowed, isSharing, isStarting, isSupported, toggle } = useScreenShare();
  if (!isSupported) return null;
  const words = isSharing ? t`Stop sharing` : t`Share screen`;
  return (
    <Control caption={isSharing ? t`Sharing` : t`Share`}>
      <IconButton
        icon={isSharing ? MonitorX : MonitorUp}
        label={isAllowed ? words : t`Share screen (only the host can in this meeting)`}
        variant={isSharing ? 'active' : 'control'}
        size="lg"
        shape="round"
        loading={isStarting}
        aria-disabled={!isAllowed || undefined}
        className="aria-disabled:opacity-50"
        onClick={isAllowed ? toggle : undefined}
      />
    </Control>
  );
}
