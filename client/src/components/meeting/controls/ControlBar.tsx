import { useLingui } from '@lingui/react/macro';

import { Suspense } from 'react';
import { patientLazy } from '@/components/ui/patientLazy';

import { CameraControl } from './CameraControl';
import { HandControl } from './HandControl';
import { LeaveControl } from './LeaveControl';
import { MicrophoneControl } from './MicrophoneControl';
import { MoreControl } from './MoreControl';
import { ReactionControl } from './ReactionControl';
import { ShareControl } from './ShareControl';

const MicrophoneHint = patientLazy(() =>
  import('../watchers/MicrophoneHint').then((module) => ({ default: module.MicrophoneHint })),
);

/** The controls of the meeting, in the same order everywhere. */
export function ControlBar() {
  const { t } = useLingui();
  return (
    <div
      role="group"
      aria-label={t`Meeting controls`}
      className="relative flex items-start justify-center gap-0.5 min-[23rem]:gap-2 sm:gap-3 beside:grid beside:grid-cols-2 beside:place-items-center beside:gap-1.5"
    >
      <Suspense>
        <MicrophoneHint />
      </Suspense>
      <MicrophoneControl />
      <CameraControl />
      <div className="hidden sm:block">
        <ShareControl />
      </div>
      <HandControl />
      <ReactionControl />
      <MoreControl />
      <div className="beside:col-span-2">
        <LeaveControl />
      </div>
    </div>
  );
}
