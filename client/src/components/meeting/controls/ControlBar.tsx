import { useLingui } from '@lingui/react/macro';

import { CameraControl } from './CameraControl';
import { HandControl } from './HandControl';
import { LeaveControl } from './LeaveControl';
import { MicrophoneControl } from './MicrophoneControl';
import { MoreControl } from './MoreControl';
import { ShareControl } from './ShareControl';

/** The controls of the meeting, in the same order everywhere. */
export function ControlBar() {
  const { t } = useLingui();
  return (
    <div
      role="group"
      aria-label={t`Meeting controls`}
      className="flex items-start justify-center gap-2 sm:gap-3"
    >
      <MicrophoneControl />
      <CameraControl />
      <div className="hidden sm:block">
        <ShareControl />
      </div>
      <HandControl />
      <MoreControl />
      <LeaveControl />
    </div>
  );
}
