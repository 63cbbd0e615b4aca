import { Trans } from '@lingui/react/macro';

import { Callout } from '@/components/ui/Callout';

/** Says that a panel or a dialog broke or could not be loaded, while the meeting itself goes on. */
export function PartStopped() {
  return (
    <Callout
      tone="warning"
      urgent
      className="absolute inset-x-4 top-16 z-30 mx-auto max-w-100 shadow-3"
    >
      <Trans>
        This part stopped working, and the meeting goes on. Reload the page when it suits you; you
        are back with one click.
      </Trans>
    </Callout>
  );
}
