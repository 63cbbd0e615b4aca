import { useEffect } from 'react';

const MARK = 'isInMeeting';

/**
 * Asks before the browser's Back button leaves the page: an entry of history of our own stands in front
 * of the one before it, and is put back each time Back takes it away.
 */
export function useBackGuard(onBack: () => void): void {
  useEffect(() => {
    const stand = () =>
      history.pushState({ ...(history.state as object | null), [MARK]: true }, '');
    const onPop = () => {
      stand();
      onBack();
    };
    stand();
    window.addEventListener('popstate', onPop);
    return () => {
      window.removeEventListener('popstate', onPop);
      const { state } = history as { state: Record<string, unknown> | null };
      if (state?.[MARK] === true) history.back();
    };
  }, [onBack]);
}
