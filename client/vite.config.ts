import { fileURLToPath } from 'node:url';

import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

import { installable } from './scripts/installable.ts';
import { bundleBudget } from './scripts/bundleBudget.ts';
import { emojiData } from './scripts/emojiData.ts';
import { messages } from './scripts/messages.ts';
import { precompress } from './scripts/precompress.ts';

/** Where the server listens in development; `make dev` passes the port it starts it on. */
const server = process.env['NEURON_MEET_SERVER'] ?? 'http://localhost:3001';

export default defineConfig({
  plugins: [
    messages(),
    react(),
    lingui(),
    tailwindcss(),
    emojiData(),
    bundleBudget([
      { route: 'landing page', modules: ['src/pages/HomePage.tsx'], kilobytes: 100 },
      {
        route: 'meeting',
        modules: ['src/pages/MeetingPage.tsx', 'src/pages/meeting/MeetingScreen.tsx'],
        kilobytes: 170,
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
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    // Two workers: the machine that this must pass on has two cores.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
