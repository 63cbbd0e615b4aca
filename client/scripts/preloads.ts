import type { Plugin } from 'vite';

import { LoadedChunks } from './loadedChunks.ts';

/** Addresses of one page, and the modules that showing it takes. */
export interface PagePreloads {
  /** A regular expression for the whole path, in what JavaScript and Python have in common. */
  path: string;
  /** Relative to the root of the project. */
  modules: readonly string[];
}

/** Where the server looks for them; see server/neuron_meet/preloads.py. */
const FILE = 'preloads.json';

/**
 * Writes which files a page's address takes beside those that index.html names, so that the server can tell
 * the browser with the page itself. Without that the browser learns of them only after it has fetched,
 * compiled and run the application's start.
 */
export function preloads(pages: readonly PagePreloads[]): Plugin {
  let root = process.cwd();
  return {
    name: 'neuron-meet:preloads',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_, bundle) {
      const chunks = new LoadedChunks(bundle, root);
      const known = chunks.atStart();
      const named = pages.map(({ path, modules }) => {
        const files = new Set(modules.flatMap((module) => [...chunks.withModule(module)]));
        return { path, files: [...files].filter((file) => !known.has(file)) };
      });
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(named) });
    },
  };
}
