import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

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

type Chunks = Map<string, Rolldown.OutputChunk>;

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
      const chunks = chunksOf(bundle);
      const sizes = new Map(
        [...chunks.keys()].map((name) => [name, compressedSize(join(options.dir ?? '.', name))]),
      );
      const verdicts = budgets.map((budget) => judge(budget, chunks, sizes, root));
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
  chunks: Chunks,
  sizes: Map<string, number>,
  root: string,
): { line: string; within: boolean } {
  const names = chunksOfRoute(budget, chunks, root);
  const bytes = [...names].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  const kilobytes = bytes / 1000;
  return {
    line: `${budget.route}: ${kilobytes.toFixed(1)} of ${budget.kilobytes} kB in ${names.size} chunks`,
    within: kilobytes <= budget.kilobytes,
  };
}

/** The names of all chunks that a visit of the route loads: the entry's and the modules', with imports. */
function chunksOfRoute(budget: RouteBudget, chunks: Chunks, root: string): Set<string> {
  const found = new Set<string>();
  for (const [name, chunk] of chunks) {
    if (chunk.isEntry) collect(name, chunks, found);
  }
  for (const module of budget.modules) {
    const path = resolve(root, module);
    const holder = [...chunks].find(([, chunk]) => chunk.moduleIds.includes(path));
    if (!holder) throw new Error(`The bundle budget names ${module}, which is not in the build`);
    collect(holder[0], chunks, found);
  }
  return found;
}

function collect(name: string, chunks: Chunks, found: Set<string>): void {
  const chunk = chunks.get(name);
  if (!chunk || found.has(name)) return;
  found.add(name);
  for (const imported of chunk.imports) collect(imported, chunks, found);
}

function chunksOf(bundle: Rolldown.OutputBundle): Chunks {
  return new Map(
    Object.entries(bundle).flatMap(([name, output]) =>
      output.type === 'chunk' ? [[name, output] as const] : [],
    ),
  );
}

function compressedSize(path: string): number {
  return brotliCompressSync(readFileSync(path)).length;
}
