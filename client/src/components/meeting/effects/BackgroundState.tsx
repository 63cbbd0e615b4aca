import { Trans } from '@lingui/react/macro';

import { Spinner } from '@/components/ui/Spinner';
import { useDevicesStore } from '@/store/useDevicesStore';

/** Says what the background does where that is not plain to see. */
export function BackgroundState({ isUnreadable }: { readonly isUnreadable: boolean }) {
  const state = useDevicesStore(({ effects }) => effects.background);
  const isCameraOn = useDevicesStore(({ camera }) => camera.active);
  return (
    <p role="status" className="flex min-h-5 items-center gap-2 text-sm text-fg-subtle">
      {isUnreadable ? (
        <span className="text-danger-text">
          <Trans>This file could not be read as a picture. Try a JPEG or PNG.</Trans>
        </span>
      ) : state === 'starting' ? (
        <>
          <Spinner size="sm" />
          <Trans>Getting your background ready…</Trans>
        </>
      ) : !isCameraOn ? (
        <Trans>Your camera is off. Your choice is used when you switch it on.</Trans>
      ) : (
        <Trans>Your pictures stay in this browser.</Trans>
      )}
    </p>
  );
}
