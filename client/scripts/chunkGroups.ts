import { basename, dirname, join, resolve } from 'node:path';

import type { Plugin, Rolldown } from 'vite';

/** What imports what, by the identifiers of modules. */
export type ModuleGraph = ReadonlyMap<string, ModuleLinks>;

export interface ModuleLinks {
  /** Loaded together with the module. */
  readonly imports: readonly string[];
  /** Loaded when the module asks for it. */
  readonly dynamicImports: readonly string[];
}

/** A step of a visit: the modules that are asked for at once, by their identifiers; or what steps have in common. */
export interface Step {
  readonly name: string;
  readonly roots: readonly string[];
}

export interface ChunkPlan {
  /** What steps share with other parts of the application, by the name of the first step that needs it. */
  readonly shared: ReadonlyMap<string, ReadonlySet<string>>;
  /** What nothing else than a step, and what comes after it, needs; by the name of the step. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Plans the chunks of the steps that people take first, so that each costs a few requests instead of a
 * request for every small module that two parts of the application happen to share: a phone has six
 * connections, and each answer costs it a round trip.
 *
 * A *part* is what is loaded at once: the entry, or the target of a dynamic import, with all that it imports.
 * A module goes
 * - nowhere in this plan if the entry imports it: it is there already,
 * - to the step's own chunk if whatever else uses it can only be loaded after that step,
 * - else to what the first step of the list that needs it shares with the rest.
 *
 * So a step never loads what neither it nor a step before it needs.
 *
 * @param entry the module that the page starts with
 * @param steps in the order of their weight: a step loads nothing that only later ones need
 */
export function planChunks(graph: ModuleGraph, entry: string, steps: readonly Step[]): ChunkPlan {
  const parts = new Map<string, ReadonlySet<string>>();
  for (const root of [entry, ...[...graph.values()].flatMap((links) => links.dynamicImports)]) {
    if (!parts.has(root)) parts.set(root, modulesOf(root, graph));
  }
  const initial = parts.get(entry) ?? new Set();
  const next = new Map(
    [...parts].map(([root, modules]) => [
      root,
      [...modules].flatMap((id) => graph.get(id)?.dynamicImports ?? []),
    ]),
  );
  const shared = new Map<string, Set<string>>();
  const own = new Map<string, Set<string>>();
  const taken = new Set(initial);
  for (const { name, roots } of steps) {
    const needed = new Set(roots.flatMap((root) => [...modulesOf(root, graph)]));
    // What can be loaded while this step was not.
    const elsewhere = reachable(entry, next, new Set(roots));
    const usedElsewhere = new Set([...elsewhere].flatMap((root) => [...(parts.get(root) ?? [])]));
    const free = [...needed].filter((id) => !taken.has(id));
    shared.set(name, new Set(free.filter((id) => usedElsewhere.has(id))));
    own.set(name, new Set(free.filter((id) => !usedElsewhere.has(id))));
    for (const id of free) taken.add(id);
  }
  return { shared, own };
}

/** A module and everything that it imports, directly or not. */
function modulesOf(root: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(graph.get(id)?.imports ?? []));
  }
  return found;
}

/** The parts that can be loaded, from `start`, without ever loading one of `without`. */
function reachable(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  without: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (found.has(part) || without.has(part)) continue;
    found.add(part);
    open.push(...(next.get(part) ?? []));
  }
  return found;
}

/** The package of icons: its index names all 1700, of which every module takes a few. */
const ICONS_INDEX = /[\\/]lucide-react[\\/]dist[\\/]esm[\\/]lucide-react\.mjs$/u;

/** The package of controls: its index names all, and each is used by one component of ours. */
const CONTROLS_INDEX = /[\\/]radix-ui[\\/]dist[\\/]index\.mjs$/u;

/**
 * Bundles the application by {@link planChunks}.
 *
 * @param visits the modules of each step, relative to the root of the project, the weightiest first
 */
export function chunkGroups(visits: readonly (readonly [string, ...string[]])[]): Plugin {
  let plan: ChunkPlan = { shared: new Map(), own: new Map() };
  const names = visits.map(([first]) => nameOf(first));
  const groups: Rolldown.CodeSplittingGroup[] = [
    { name: 'start', tags: ['$initial'] },
    ...names.map((name) => ({
      name: `shared-${name}`,
      test: (id: string) => plan.shared.get(name)?.has(id) ?? false,
    })),
    ...names.map((name) => ({ name, test: (id: string) => plan.own.get(name)?.has(id) ?? false })),
  ];
  // A group takes what its modules import along, so what others build on comes first.
  for (const [index, group] of groups.entries()) group.priority = groups.length - index;
  let root = process.cwd();
  return {
    name: 'neuron-meet:chunk-groups',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    configResolved(config) {
      root = config.root;
    },
    renderStart() {
      const modules = [...this.getModuleIds()].flatMap((id) => this.getModuleInfo(id) ?? []);
      const entry = modules.find(({ isEntry }) => isEntry);
      if (!entry) throw new Error('The build has no entry');
      const steps = visits.map((visit) => ({
        name: nameOf(visit[0]),
        roots: visit.map((module) => resolve(root, module)),
      }));
      plan = planChunks(graphOf(modules), entry.id, steps);
    },
    generateBundle(_, bundle) {
      const circle = circleIn(bundle);
      if (circle)
        this.error(`Chunks import each other, and run in no order: ${circle.join(' → ')}`);
    },
  };
}

function graphOf(modules: readonly Rolldown.ModuleInfo[]): ModuleGraph {
  const iconsIndex = modules.find(({ id }) => ICONS_INDEX.test(id));
  const icons = iconsOf(iconsIndex);
  return new Map(
    modules.map((module) => {
      const { id, importedIds, dynamicallyImportedIds } = module;
      const imports = importedIds.filter((it) => !ICONS_INDEX.test(it) && !CONTROLS_INDEX.test(it));
      if (importedIds.some((it) => it === iconsIndex?.id)) imports.push(...iconsIn(module, icons));
      return [id, { imports, dynamicImports: dynamicallyImportedIds }];
    }),
  );
}

/** The modules of the icons, by the names that the index gives them. */
function iconsOf(index: Rolldown.ModuleInfo | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const lines = index?.code?.matchAll(/export \{([^}]*)\} from '\.\/([^']+)'/gu) ?? [];
  for (const [, exported = '', file = ''] of lines) {
    const module = join(dirname(index?.id ?? ''), file);
    for (const [, name = ''] of exported.matchAll(/default as (\w+)/gu)) found.set(name, module);
  }
  return found;
}

function iconsIn({ code }: Rolldown.ModuleInfo, icons: ReadonlyMap<string, string>): string[] {
  const lists = code?.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]lucide-react['"]/gu) ?? [];
  return [...lists].flatMap(([, list = '']) =>
    list.split(',').flatMap((item) => icons.get(item.trim().split(/\s/u)[0] ?? '') ?? []),
  );
}

/** Chunks each of which imports the next, and the last the first; null where there are none. */
function circleIn(bundle: Rolldown.OutputBundle): readonly string[] | null {
  const done = new Set<string>();
  const follow = (name: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    const chunk = bundle[name];
    if (done.has(name) || chunk?.type !== 'chunk') return null;
    for (const imported of chunk.imports) {
      const circle = follow(imported, [...way, name]);
      if (circle) return circle;
    }
    done.add(name);
    return null;
  };
  for (const name of Object.keys(bundle)) {
    const circle = follow(name, []);
    if (circle) return circle;
  }
  return null;
}

function nameOf(module: string): string {
  return basename(module).replace(/\.\w+$/u, '');
}
