import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Mic, MicOff } from 'lucide-react';
import { Suspense } from 'react';

import { IconButton } from '@/components/ui/IconButton';
import { patientLazy } from '@/components/ui/patientLazy';
import { useMeeting } from '@/hooks/meetingContext';
import type { CaptureProblem } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { MicrophoneLevel } from '../media/MicrophoneLevel';
import { mainKeys } from '../shortcuts';

import { Control } from './Control';
import { SplitControl } from './SplitControl';

const SoundMenu = patientLazy(() =>
  import('./SoundMenu').then((module) => ({ default: module.SoundMenu })),
);

/** Microphone on or off, as the track really is, with how loud it hears one. */
export function MicrophoneControl() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const { active, starting, problem } = useDevicesStore((state) => state.microphone);
  const pushToTalk = usePreferencesStore((preferences) => preferences.pushToTalk);
  return (
    <Control isOff={!active} caption={t(captionOf(active, problem, pushToTalk))}>
      <SplitControl
        menuLabel={t`Microphone and speaker options`}
        control={
          <span className="relative">
            <IconButton
              icon={active ? Mic : MicOff}
              label={active ? t`Mute microphone` : t`Unmute microphone`}
              shortcut={mainKeys('microphone')}
              variant={active ? 'control' : 'off'}
              size="lg"
              shape="round"
              loading={starting}
              onClick={() => meeting.devices.toggle('microphone')}
            />
            {active ? <MicrophoneLevel shape="ring" /> : null}
          </span>
        }
      >
        <Suspense>
          <SoundMenu />
        </Suspense>
      </SplitControl>
    </Control>
  );
}

function captionOf(
  isActive: boolean,
  problem: CaptureProblem | null,
  pushToTalk: boolean,
): MessageDescriptor {
  if (isActive) return msg`Mic on`;
  if (problem) return problem === 'denied' ? msg`Blocked` : msg`No microphone`;
  return pushToTalk ? msg`Hold Space` : msg`Muted`;
}
