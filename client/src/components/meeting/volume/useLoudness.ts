import { useEffect, useRef, type RefObject } from 'react';

import { useMediaStream } from '@/hooks/useMediaElement';
import type { Amplifier } from '@/lib/webrtc/amplify';
import { useDevicesStore } from '@/store/useDevicesStore';

/**
 * Plays an audio element as loud as wanted: up to as it comes by itself, above that (to 2) through Web
 * Audio, while the element goes on in silence.
 */
export function useLoudness(
  elementRef: RefObject<HTMLAudioElement | null>,
  track: MediaStreamTrack | null,
  volume: number,
): void {
  const stream = useMediaStream(track);
  const speakerId = useDevicesStore((state) => state.choices.speakerId);
  const amplifier = useRef<Promise<Amplifier | null>>(Promise.resolve(null));
  const isAmplified = volume > 1;

  useEffect(() => {
    const audio = elementRef.current;
    if (!audio || !stream || !isAmplified) return undefined;
    let isWanted = true;
    const loading = loadAmplifier(stream);
    amplifier.current = loading;
    void loading.then((loaded) => {
      if (!isWanted) loaded?.close();
      else if (loaded) audio.muted = true;
    });
    return () => {
      isWanted = false;
      audio.muted = false;
      amplifier.current = Promise.resolve(null);
      void loading.then((loaded) => loaded?.close());
    };
  }, [elementRef, stream, isAmplified]);

  useEffect(() => {
    const audio = elementRef.current;
    if (audio) audio.volume = Math.min(1, volume);
    void amplifier.current.then((loaded) => loaded?.setGain(volume));
  }, [elementRef, stream, volume]);

  useEffect(() => {
    void amplifier.current.then((loaded) => loaded?.setSink(speakerId ?? ''));
  }, [isAmplified, speakerId, stream]);
}

/** Null where the code cannot be loaded now: one hears it as it comes. */
async function loadAmplifier(stream: MediaStream): Promise<Amplifier | null> {
  try {
    const { amplify } = await import('@/lib/webrtc/amplify');
    return amplify(stream);
  } catch {
    return null;
  }
}
