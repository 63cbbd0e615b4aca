import { fileURLToPath } from 'node:url';

import { lingui } from '@lingui/vite-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { messages } from '../scripts/messages.ts';

const client = fileURLToPath(new URL('..', import.meta.url));

/** Builds the gallery into `.gallery`, beside the product and no part of it, for the browser tests. */
export default defineConfig({
  root: client,
  publicDir: false,
  logLevel: 'warn',
  plugins: [messages(), react(), lingui(), tailwindcss()],
  resolve: { alias: { '@': `${client}src` } },
  build: {
    outDir: '.gallery',
    emptyOutDir: true,
    target: 'esnext',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { input: `${client}dev/gallery.html` },
  },
});
