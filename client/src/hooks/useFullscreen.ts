import { useCallback, useSyncExternalStore } from 'react';

export interface Fullscreen {
  /** False on browsers that let no page fill the screen, as on iPhones. */
  readonly isSupported: boolean;
  readonly isActive: boolean;
  readonly toggle: () => Promise<void>;
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** The whole page on the whole screen. A refusal by the browser changes nothing. */
export function useFullscreen(): Fullscreen {
  const isActive = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  const toggle = useCallback(async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      // Refused by the browser or by the embedding page: the button simply stays as it was.
    }
  }, []);
  return { isSupported: document.fullscreenEnabled, isActive, toggle };
}
