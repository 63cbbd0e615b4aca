import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from '@/App';
import { configureApi, requestAhead } from '@/lib/api/client';
import { isRoomCode } from '@/lib/roomCode';
import { followLanguage } from '@/store/followLanguage';
import { followTheme } from '@/store/followTheme';
import { followOtherTabs, useAuthStore } from '@/store/useAuthStore';
import { toast } from '@/store/useToastStore';

import './index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');

followTheme();
followOtherTabs();
configureApi({
  token: () => useAuthStore.getState().token,
  onUnauthorized: () => {
    useAuthStore.getState().signOut();
    toast({
      id: 'signed-out',
      title: t`You have been signed out`,
      description: t`Your sign-in is no longer valid. Please sign in again.`,
    });
  },
});

// The door of a meeting asks for the room first: the answer can be on its way while the door's code is.
const code = location.pathname.slice(1);
if (isRoomCode(code)) requestAhead('/api/rooms/code/{code}', { path: { code } });

const draw = () =>
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <App />
      </I18nProvider>
    </StrictMode>,
  );
/** Milliseconds after everything is there: keeping files for later may not slow down what one came for. */
const KEEPING_DELAY_MS = 4000;

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    setTimeout(() => {
      void import('@/components/shell/followUpdates').then(
        ({ followUpdates }) => followUpdates(),
        () => null, // the server is away; the next page keeps them
      );
    }, KEEPING_DELAY_MS);
  });
}

/** Milliseconds after which the account is asked for its preferences: those of this browser are drawn first. */
const PREFERENCES_DELAY_MS = 300;

setTimeout(() => {
  void import('@/store/followAccountPreferences').then((module) =>
    module.followAccountPreferences(),
  );
}, PREFERENCES_DELAY_MS);

// Not a top-level `await`: it would keep the bundler from joining small chunks.
void followLanguage().then(draw);
