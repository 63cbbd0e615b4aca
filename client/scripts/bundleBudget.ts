import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import type { Plugin } from 'vite';

import { LoadedChunks } from './loadedChunks.ts';

/** How much JavaScript a route may cost a visitor who opens it with an empty cache. */
export interface RouteBudget {
  /** What the route is called in messages. */
  route: string;
  /**
   * The modules that showing it takes, relative to the project root: its page, and parts that the page
   * loads lazily but at once. What is loaded when somebody opens it (a menu, a dialog) is not counted.
   */
  modules: string[];
  /** The limit, in kilobytes (1000 bytes) of JavaScript as the server sends it, compressed by Brotli. */
  kilobytes: number;
}

/** Fails the build when the JavaScript of a route is larger than its budget, and prints the sizes. */
export function bundleBudget(budgets: RouteBudget[]): Plugin {
  let root = process.cwd();
  return {
    name: 'neuron-meet:bundle-budget',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    writeBundle(options, bundle) {
      const chunks = new LoadedChunks(bundle, root);
      const sizes = new CompressedSizes(options.dir ?? '.');
      const verdicts = budgets.map((budget) => judge(budget, chunks, sizes));
      for (const { line } of verdicts) this.info(line);
      const broken = verdicts.filter(({ within }) => !within);
      if (broken.length > 0) {
        this.error(`Over the bundle budget: ${broken.map(({ line }) => line).join('; ')}`);
      }
    },
  };
}

function judge(
  budget: RouteBudget,
  chunks: LoadedChunks,
  sizes: CompressedSizes,
): { line: string; within: boolean } {
  const names = new Set([
    ...chunks.atStart(),
    ...budget.modules.flatMap((module) => [...chunks.withModule(module)]),
  ]);
  const bytes = [...names].reduce((sum, name) => sum + sizes.of(name), 0);
  const kilobytes = bytes / 1000;
  return {
    line: `${budget.route}: ${kilobytes.toFixed(1)} of ${budget.kilobytes} kB in ${names.size} chunks`,
    within: kilobytes <= budget.kilobytes,
  };
}

/** The bytes of the files of a folder as Brotli leaves them; each is compressed once, when it is asked for. */
class CompressedSizes {
  readonly #folder: string;
  readonly #known = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(name: string): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const size = brotliCompressSync(readFileSync(join(this.#folder, name))).length;
    this.#known.set(name, size);
    return size;
  }
}
