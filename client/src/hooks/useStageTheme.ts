import { useLayoutEffect } from 'react';

import { paintBrowserBars } from '@/lib/browserColour';

/**
 * Puts the whole document on the stage's dark neutral for as long as the caller is mounted: menus, tooltips
 * and notices live outside the meeting's own element and must match it.
 */
export function useStageTheme(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['stage'] = '';
    paintBrowserBars();
    return () => {
      delete root.dataset['stage'];
      paintBrowserBars();
    };
  }, []);
}
