import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';

import { Button } from '@/components/ui/Button';
import { useCallRecord } from '@/hooks/useCallRecord';

const CallHealthDialog = lazy(() =>
  import('@/components/meeting/health/CallHealthDialog').then((module) => ({
    default: module.CallHealthDialog,
  })),
);

/** Asks how the connection was in the call that just ended; nothing where there was none to anybody. */
export function CallHealthLink() {
  const wasMeasured = useCallRecord()?.people.some(({ samples }) => samples.length > 0) ?? false;
  const [isOpen, setOpen] = useState(false);
  if (!wasMeasured) return null;
  return (
    <>
      <Button variant="ghost" className="mt-8" onClick={() => setOpen(true)}>
        <Trans>How was the connection?</Trans>
      </Button>
      <Suspense>
        {isOpen ? <CallHealthDialog participantId={null} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
