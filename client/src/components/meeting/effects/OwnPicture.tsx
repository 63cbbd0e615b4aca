import { Trans } from '@lingui/react/macro';

import { useMirroredSelf } from '@/hooks/useMirroredSelf';
import { useTrack } from '@/hooks/useTrack';
import { cn } from '@/lib/cn';
import { SELF_PREVIEW } from '@/meeting/Meeting';
import { useMeetingStore } from '@/store/useMeetingStore';

import { VideoTrack } from '../media/VideoTrack';

/** Oneself as the others see one, before and during the meeting. */
export function OwnPicture({ className }: { readonly className?: string }) {
  const selfId = useMeetingStore((state) => state.self?.participantId ?? SELF_PREVIEW);
  const isMirrored = useMirroredSelf();
  const track = useTrack(selfId, 'camera');
  return (
    <div
      className={cn(
        'relative flex aspect-video items-center justify-center overflow-hidden rounded-lg bg-canvas text-sm text-fg-subtle',
        className,
      )}
    >
      <Trans>Your camera is off.</Trans>
      {track ? (
        <VideoTrack key={track.id} track={track} source="camera" isMirrored={isMirrored} />
      ) : null}
    </div>
  );
}
