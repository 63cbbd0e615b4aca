import { lazy, Suspense } from 'react';

import { useDevicesStore } from '@/store/useDevicesStore';

const DeviceAdviceCallout = lazy(() =>
  import('./DeviceAdviceCallout').then((module) => ({ default: module.DeviceAdviceCallout })),
);

/** Says why there is no camera or no microphone, where that is so; most people never load it. */
export function DeviceNotice() {
  const hasProblem = useDevicesStore(
    ({ microphone, camera }) => microphone.problem !== null || camera.problem !== null,
  );
  return hasProblem ? (
    <Suspense>
      <DeviceAdviceCallout />
    </Suspense>
  ) : null;
}
