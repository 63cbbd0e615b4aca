import { resolve } from 'node:path';

import type { Plugin, Rolldown } from 'vite';

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
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const known = new Set(
        chunks.filter(({ isEntry }) => isEntry).flatMap((chunk) => withImports(chunk, bundle)),
      );
      const named = pages.map(({ path, modules }) => {
        const files = modules.flatMap((module) => {
          const id = resolve(root, module);
          const holder = chunks.find(({ moduleIds }) => moduleIds.includes(id));
          if (!holder) throw new Error(`Preloads name ${module}, which is not in the build`);
          return withImports(holder, bundle);
        });
        return { path, files: [...new Set(files)].filter((file) => !known.has(file)) };
      });
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(named) });
    },
  };
}

/** The files of a chunk and of all chunks that are loaded with it. */
function withImports(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): string[] {
  if (found.has(chunk.fileName)) return [...found];
  found.add(chunk.fileName);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') withImports(imported, bundle, found);
  }
  return [...found];
}
