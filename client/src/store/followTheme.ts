import { paintBrowserBars } from '@/lib/browserColour';

import { usePreferencesStore, type Theme } from './usePreferencesStore';

/** Puts the chosen theme on the document now and at each change; `system` leaves it to the browser. */
export function followTheme(): () => void {
  apply(usePreferencesStore.getState().theme);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintBrowserBars);
  return usePreferencesStore.subscribe(({ theme }) => apply(theme));
}

function apply(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  paintBrowserBars();
}
