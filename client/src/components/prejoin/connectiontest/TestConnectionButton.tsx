import { Trans } from '@lingui/react/macro';
import { Activity } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import { Button } from '@/components/ui/Button';

const ConnectionTestDialog = lazy(() =>
  import('./ConnectionTestDialog').then((module) => ({ default: module.ConnectionTestDialog })),
);

/** Offers to test the connection to a room; nothing is loaded or tested before. */
export function TestConnectionButton({ code }: { readonly code: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        icon={Activity}
        className="self-start"
        onClick={() => setOpen(true)}
      >
        <Trans>Test connection</Trans>
      </Button>
      <Suspense>
        {isOpen ? <ConnectionTestDialog code={code} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
