import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { App } from '@/App';
import { configureApi } from '@/lib/api/client';
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
      title: 'You have been signed out',
      description: 'Your sign-in is no longer valid. Please sign in again.',
    });
  },
});

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
