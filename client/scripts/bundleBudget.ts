import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

import type { Plugin, Rolldown } from 'vite';

/** How much JavaScript a route may cost a visitor who opens it with an empty cache. */
export interface RouteBudget {
  /** What the route is called in messages. */
  route: string;
  /** The module of its page, relative to the project root; it is loaded lazily or is part of the entry. */
  page: string;
  /** The limit, in kilobytes (1000 bytes) of gzip-compressed JavaScript. */
  kilobytes: number;
  /** Also counts what the page itself loads later, as panels and dialogs. */
  lazyParts?: boolean;
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

/** The names of all chunks that a visit of the route loads: the entry's and the page's, with imports. */
function chunksOfRoute(budget: RouteBudget, chunks: Chunks, root: string): Set<string> {
  const found = new Set<string>();
  for (const [name, chunk] of chunks) {
    if (chunk.isEntry) collect(name, chunks, found, false);
  }
  const page = resolve(root, budget.page);
  const lazy = [...chunks].find(([, chunk]) => chunk.facadeModuleId === page);
  if (lazy) {
    collect(lazy[0], chunks, found, budget.lazyParts ?? false);
  } else if (![...chunks.values()].some((chunk) => chunk.moduleIds.includes(page))) {
    throw new Error(`The bundle budget names ${budget.page}, which is not part of the build`);
  }
  return found;
}

function collect(name: string, chunks: Chunks, found: Set<string>, lazyParts: boolean): void {
  const chunk = chunks.get(name);
  if (!chunk || found.has(name)) return;
  found.add(name);
  const next = lazyParts ? [...chunk.imports, ...chunk.dynamicImports] : chunk.imports;
  for (const imported of next) collect(imported, chunks, found, lazyParts);
}

function chunksOf(bundle: Rolldown.OutputBundle): Chunks {
  return new Map(
    Object.entries(bundle).flatMap(([name, output]) =>
      output.type === 'chunk' ? [[name, output] as const] : [],
    ),
  );
}

function compressedSize(path: string): number {
  return gzipSync(readFileSync(path), { level: constants.Z_BEST_COMPRESSION }).length;
}
