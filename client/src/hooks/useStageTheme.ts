import { useLayoutEffect } from 'react';

/**
 * Puts the whole document on the stage's dark neutral for as long as the caller is mounted: menus, tooltips
 * and notices live outside the meeting's own element and must match it.
 */
export function useStageTheme(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['stage'] = '';
    return () => {
      delete root.dataset['stage'];
    };
  }, []);
}
