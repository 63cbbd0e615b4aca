import { Suspense } from 'react';
import { patientLazy } from '@/components/ui/patientLazy';

import { useOwnParticipant } from '../useOwnParticipant';

const SharingBar = patientLazy(() =>
  import('../share/SharingBar').then((module) => ({ default: module.SharingBar })),
);

/** Over the stage while one shares. There is no tile for it: it would show itself for ever. */
export function PresentingBar() {
  const isPresenting = useOwnParticipant()?.isScreenSharing ?? false;
  if (!isPresenting) return null;
  return (
    <Suspense>
      <SharingBar />
    </Suspense>
  );
}
