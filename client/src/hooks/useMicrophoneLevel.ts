import { useEffect, useState } from 'react';

import { watchAudioLevel } from '@/lib/webrtc/watchAudioLevel';

/** How loud a local microphone is now: 0 (silence, or no track) to 1, linear in decibels. */
export function useMicrophoneLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return undefined;
    const stop = watchAudioLevel(track, setLevel);
    return () => {
      stop();
      setLevel(0);
    };
  }, [track]);
  return level;
}
