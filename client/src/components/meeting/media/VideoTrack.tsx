import { useState } from 'react';

import { useMediaElement } from '@/hooks/useMediaElement';
import { cn } from '@/lib/cn';

interface VideoTrackProps {
  readonly track: MediaStreamTrack;
  readonly source: 'camera' | 'screen';
  /** Shown as in a mirror: one's own camera. */
  readonly isMirrored?: boolean;
}

/**
 * A live picture, shown from its first frame on. Cameras fill their tile; of a screen nothing may be
 * cut off.
 */
export function VideoTrack({ track, source, isMirrored = false }: VideoTrackProps) {
  const attach = useMediaElement(track);
  const [hasPicture, setHasPicture] = useState(false);
  return (
    <video
      ref={attach}
      data-source={source}
      autoPlay
      playsInline
      muted
      disablePictureInPicture
      aria-hidden
      onEmptied={() => setHasPicture(false)}
      onLoadedData={() => setHasPicture(true)}
      className={cn(
        'absolute inset-0 size-full transition-opacity duration-200',
        source === 'screen' ? 'object-contain' : 'object-cover',
        isMirrored && '-scale-x-100',
        !hasPicture && 'opacity-0',
      )}
    />
  );
}
