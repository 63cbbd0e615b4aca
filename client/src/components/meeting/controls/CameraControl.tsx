import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Video, VideoOff } from 'lucide-react';
import { Suspense } from 'react';

import { IconButton } from '@/components/ui/IconButton';
import { patientLazy } from '@/components/ui/patientLazy';
import { useMeeting } from '@/hooks/meetingContext';
import type { CaptureProblem } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';

import { mainKeys } from '../shortcuts';

import { Control } from './Control';
import { SplitControl } from './SplitControl';

const CameraMenu = patientLazy(() =>
  import('./CameraMenu').then((module) => ({ default: module.CameraMenu })),
);

/** Camera on or off, as the track really is. */
export function CameraControl() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const { active, starting, problem } = useDevicesStore((state) => state.camera);
  return (
    <Control isOff={!active} caption={t(captionOf(active, problem))}>
      <SplitControl
        menuLabel={t`Camera options`}
        control={
          <IconButton
            icon={active ? Video : VideoOff}
            label={active ? t`Turn camera off` : t`Turn camera on`}
            shortcut={mainKeys('camera')}
            variant={active ? 'control' : 'off'}
            size="lg"
            shape="round"
            loading={starting}
            onClick={() => meeting.devices.toggle('camera')}
          />
        }
      >
        <Suspense>
          <CameraMenu />
        </Suspense>
      </SplitControl>
    </Control>
  );
}

function captionOf(isActive: boolean, problem: CaptureProblem | null): MessageDescriptor {
  if (isActive) return msg`Camera on`;
  if (problem) return problem === 'denied' ? msg`Blocked` : msg`No camera`;
  return msg`Camera off`;
}
