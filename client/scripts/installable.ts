import type { VitePWAOptions } from 'vite-plugin-pwa';

/** What is loaded only by those who use it, and too much to keep for everybody. */
const NOT_KEPT = ['**/*.wasm', '**/*.map', 'assets/inter-{cyrillic,greek,vietnamese}*'];

/** What makes the product an application that can be installed, and what its service worker keeps. */
export const installable: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'worker',
  filename: 'serviceWorker.ts',
  injectRegister: false,
  disable: process.env['VITEST'] !== undefined,
  injectManifest: {
    globPatterns: ['index.html', 'assets/**/*.{js,css,woff2}', 'favicon.svg'],
    globIgnores: NOT_KEPT,
    // Their names carry their hash: nothing has to be added to their address.
    dontCacheBustURLsMatching: /^assets\//u,
    maximumFileSizeToCacheInBytes: 700_000,
  },
  manifest: {
    id: '/',
    name: 'Neuron Meet',
    short_name: 'Neuron Meet',
    description: 'Video meetings that start within seconds.',
    lang: 'en',
    start_url: '/dashboard',
    display: 'standalone',
    background_color: '#faf9f7',
    theme_color: '#faf9f7',
    categories: ['business', 'communication', 'productivity'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [{ name: 'New meeting', url: '/new' }],
  },
};
