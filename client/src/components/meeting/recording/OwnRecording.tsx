import { lazy, Suspense } from 'react';

import { useRecordingStore } from '@/store/useRecordingStore';

const RecordingBar = lazy(() =>
  import('./RecordingBar').then((module) => ({ default: module.RecordingBar })),
);

/** Over the stage while one records. */
export function OwnRecording() {
  const isRecording = useRecordingStore(({ phase }) => phase !== 'idle');
  return isRecording ? (
    <Suspense>
      <RecordingBar />
    </Suspense>
  ) : null;
}
