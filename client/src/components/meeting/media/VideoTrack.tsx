import { useState } from 'react';

import { useMediaElement } from '@/hooks/useMediaElement';
import { cn } from '@/lib/cn';

interface VideoTrackProps {
  readonly track: MediaStreamTrack;
  readonly source: 'camera' | 'screen';
  /** Filling its box, or whole within it; cameras fill, of a screen nothing is cut off. */
  readonly fit?: 'cover' | 'contain';
  /** Shown as in a mirror: one's own camera. */
  readonly isMirrored?: boolean;
}

/** A live picture, shown from its first frame on. */
export function VideoTrack({
  track,
  source,
  fit = source === 'screen' ? 'contain' : 'cover',
  isMirrored = false,
}: VideoTrackProps) {
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
        fit === 'contain' ? 'object-contain' : 'object-cover',
        isMirrored && '-scale-x-100',
        !hasPicture && 'opacity-0',
      )}
    />
  );
}
