import { fileURLToPath } from 'node:url';

import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

import { installable } from './scripts/installable.ts';
import { bundleBudget } from './scripts/bundleBudget.ts';
import { chunkGroups } from './scripts/chunkGroups.ts';
import { emojiData } from './scripts/emojiData.ts';
import { messages } from './scripts/messages.ts';
import { precompress } from './scripts/precompress.ts';
import { preloads } from './scripts/preloads.ts';

/** Where the server listens in development; `make dev` passes the port it starts it on. */
const server = process.env['NEURON_MEET_SERVER'] ?? 'http://localhost:3001';

export default defineConfig({
  plugins: [
    messages(),
    react(),
    lingui(),
    tailwindcss(),
    emojiData(),
    chunkGroups([
      [
        'src/pages/MeetingPage.tsx',
        'src/queries/QueryProvider.tsx',
        'src/components/prejoin/DoorNote.tsx',
      ],
      ['src/pages/meeting/MeetingScreen.tsx'],
      // What signing in and the dashboard share: little, and each has much that the other does not need.
      ['src/queries/account.ts', 'src/hooks/useErrorSentence.ts'],
      ['src/pages/DashboardPage.tsx'],
      ['src/pages/auth/AuthPages.tsx'],
    ]),
    bundleBudget([
      { route: 'landing page', modules: ['src/pages/HomePage.tsx'], kilobytes: 100 },
      {
        route: 'meeting',
        modules: ['src/pages/MeetingPage.tsx', 'src/pages/meeting/MeetingScreen.tsx'],
        kilobytes: 170,
      },
    ]),
    preloads([
      {
        path: '/[a-z]{3}-[a-z]{3}-[a-z]{3}',
        modules: ['src/pages/MeetingPage.tsx', 'src/queries/QueryProvider.tsx'],
      },
      {
        path: '/(?:register|sign-in)',
        modules: ['src/pages/auth/AuthPages.tsx', 'src/queries/QueryProvider.tsx'],
      },
      {
        path: '/dashboard',
        modules: ['src/pages/DashboardPage.tsx', 'src/queries/QueryProvider.tsx'],
      },
    ]),
    VitePWA(installable),
    precompress(),
  ],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
  build: {
    target: 'baseline-widely-available',
    assetsDir: 'assets',
    // Every supported browser preloads modules itself.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['{src,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    // Two workers: the machine that this must pass on has two cores.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
