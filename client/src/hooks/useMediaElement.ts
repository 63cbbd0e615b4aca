import { useCallback, useMemo } from 'react';

/** A stream of one track that keeps its identity as long as the track does. */
export function useMediaStream(track: MediaStreamTrack | null): MediaStream | null {
  return useMemo(() => (track ? new MediaStream([track]) : null), [track]);
}

/**
 * The `ref` of a `<video>` or `<audio>` that plays a track. The element is emptied when the track goes
 * or the element does, so that no last frame stays on screen.
 */
export function useMediaElement(
  track: MediaStreamTrack | null,
): (element: HTMLMediaElement | null) => (() => void) | undefined {
  const stream = useMediaStream(track);
  return useCallback(
    (element: HTMLMediaElement | null) => {
      if (!element) return undefined;
      element.srcObject = stream;
      return () => {
        element.srcObject = null;
      };
    },
    [stream],
  );
}
