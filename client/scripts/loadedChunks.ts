import { resolve } from 'node:path';

import type { Rolldown } from 'vite';

/** What a browser loads of a build: by the names of its files. */
export class LoadedChunks {
  readonly #bundle: Rolldown.OutputBundle;
  readonly #chunks: readonly Rolldown.OutputChunk[];
  readonly #root: string;

  /** `root` is the folder of the project, which modules are named relative to. */
  constructor(bundle: Rolldown.OutputBundle, root: string) {
    this.#bundle = bundle;
    this.#chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
    this.#root = root;
  }

  /** What every page loads: the entries, with all that they import. */
  atStart(): Set<string> {
    return this.#withImports(this.#chunks.filter(({ isEntry }) => isEntry));
  }

  /**
   * What importing a module loads: the chunk that holds it, with all that it imports.
   *
   * @throws {Error} The module is not in the build.
   */
  withModule(module: string): Set<string> {
    const id = resolve(this.#root, module);
    const holder = this.#chunks.find(({ moduleIds }) => moduleIds.includes(id));
    if (!holder) throw new Error(`${module} is named in vite.config.ts, but is not in the build`);
    return this.#withImports([holder]);
  }

  #withImports(chunks: readonly Rolldown.OutputChunk[], found = new Set<string>()): Set<string> {
    for (const chunk of chunks) {
      if (found.has(chunk.fileName)) continue;
      found.add(chunk.fileName);
      const imported = chunk.imports.map((name) => this.#bundle[name]);
      this.#withImports(
        imported.filter((output) => output?.type === 'chunk'),
        found,
      );
    }
    return found;
  }
}
