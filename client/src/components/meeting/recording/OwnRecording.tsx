import { Suspense } from 'react';

import { patientLazy } from '@/components/ui/patientLazy';
import { useRecordingStore } from '@/store/useRecordingStore';

const RecordingBar = patientLazy(() =>
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
