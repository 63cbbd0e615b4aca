import { useLingui } from '@lingui/react/macro';
import { Mic, MicOff, Video, VideoOff, WandSparkles } from 'lucide-react';
import { useState } from 'react';

import { VideoTrack } from '@/components/meeting/media/VideoTrack';
import { Avatar } from '@/components/ui/Avatar';
import { IconButton } from '@/components/ui/IconButton';
import { onDemand } from '@/components/ui/onDemand';
import { Spinner } from '@/components/ui/Spinner';
import { useMeeting } from '@/hooks/meetingContext';
import { useMirroredSelf } from '@/hooks/useMirroredSelf';
import { useTrack } from '@/hooks/useTrack';
import { SELF_PREVIEW } from '@/meeting/Meeting';
import { useAuthStore } from '@/store/useAuthStore';
import { useDevicesStore } from '@/store/useDevicesStore';

import { FlipCameraButton } from './FlipCameraButton';

const EffectsDialog = onDemand(() =>
  import('@/components/meeting/effects/EffectsDialog').then((module) => module.EffectsDialog),
);

interface CameraPreviewProps {
  /** What stands beneath the picture; empty while nobody has typed one. */
  name: string;
}

/** Oneself as the others will see one, with the two switches that matter before going in. */
export function CameraPreview({ name }: CameraPreviewProps) {
  return (
    <div
      data-stage=""
      className="relative isolate aspect-4/3 w-full overflow-hidden rounded-2xl bg-surface text-fg shadow-2 sm:aspect-video"
    >
      <Picture name={name} />
      <div className="absolute inset-x-0 bottom-0 h-28 bg-linear-to-t from-black/55 to-transparent" />
      <div className="absolute inset-x-0 bottom-4 flex justify-center gap-3">
        <MicrophoneSwitch />
        <CameraSwitch />
        <EffectsButton />
        <FlipCameraButton />
      </div>
      {name ? (
        <p className="absolute start-4 top-3.5 max-w-[70%] truncate rounded-md bg-black/45 px-2 py-1 text-sm font-medium text-white">
          {name}
        </p>
      ) : null}
    </div>
  );
}

function Picture({ name }: CameraPreviewProps) {
  const { t } = useLingui();
  const user = useAuthStore((state) => state.user);
  const track = useTrack(SELF_PREVIEW, 'camera');
  const { active, starting, problem } = useDevicesStore((state) => state.camera);
  const isMirrored = useMirroredSelf();
  if (track && active) return <VideoTrack track={track} source="camera" isMirrored={isMirrored} />;
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-3 pb-14">
      {starting ? (
        <Spinner size="lg" />
      ) : (
        <Avatar size="xl" name={name || '?'} seed={user?.id} imageUrl={user?.avatarUrl} />
      )}
      <p role="status" className="text-sm font-medium text-fg-muted">
        {starting
          ? t`Starting your camera…`
          : problem === 'not-found'
            ? t`No camera found`
            : t`Your camera is off`}
      </p>
    </div>
  );
}

function MicrophoneSwitch() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const { active, starting } = useDevicesStore((state) => state.microphone);
  return (
    <IconButton
      icon={active ? Mic : MicOff}
      label={active ? t`Mute microphone` : t`Unmute microphone`}
      variant={active ? 'control' : 'off'}
      size="lg"
      shape="round"
      loading={starting}
      onClick={() => void meeting.devices.toggle('microphone')}
    />
  );
}

function CameraSwitch() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const { active, starting } = useDevicesStore((state) => state.camera);
  return (
    <IconButton
      icon={active ? Video : VideoOff}
      label={active ? t`Turn camera off` : t`Turn camera on`}
      variant={active ? 'control' : 'off'}
      size="lg"
      shape="round"
      loading={starting}
      onClick={() => void meeting.devices.toggle('camera')}
    />
  );
}

function EffectsButton() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const isHidden = useDevicesStore((state) => state.choices.background.kind !== 'none');
  return (
    <>
      <IconButton
        icon={WandSparkles}
        label={t`Background and sound`}
        variant={isHidden ? 'active' : 'control'}
        size="lg"
        shape="round"
        onClick={() => setOpen(true)}
      />
      <EffectsDialog open={isOpen} onOpenChange={setOpen} />
    </>
  );
}
