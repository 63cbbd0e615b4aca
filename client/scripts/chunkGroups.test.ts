import { describe, expect, it } from 'vitest';

import { planChunks, type ModuleGraph } from './chunkGroups.ts';

/** `a: 'b c > d'`: a imports b and c, and loads d when it needs it. */
function graphOf(lines: Readonly<Record<string, string>>): ModuleGraph {
  const split = (text = '') => text.split(' ').filter(Boolean);
  return new Map(
    Object.entries(lines).map(([id, line]) => {
      const [imports, dynamicImports] = line.split('>');
      return [id, { imports: split(imports), dynamicImports: split(dynamicImports) }];
    }),
  );
}

const GRAPH = graphOf({
  main: 'router button > door dashboard profile',
  router: '',
  button: '',
  door: 'button query camera devices > screen',
  dashboard: 'query card form',
  profile: 'query form',
  screen: 'camera card stage > chat',
  chat: 'devices stage',
  query: '',
  camera: '',
  devices: '',
  card: 'icon',
  icon: '',
  form: '',
  stage: '',
});

const DOOR = { name: 'door', roots: ['door'] };
const SCREEN = { name: 'screen', roots: ['screen'] };
const DASHBOARD = { name: 'dashboard', roots: ['dashboard'] };

describe('planChunks', () => {
  const { shared, own } = planChunks(GRAPH, 'main', [DOOR, SCREEN, DASHBOARD]);

  it('leaves what the entry imports to the entry', () => {
    const planned = [...shared.values(), ...own.values()].flatMap((modules) => [...modules]);
    for (const id of ['main', 'router', 'button']) expect(planned).not.toContain(id);
  });

  it('joins to a step what nothing can use that was loaded without it', () => {
    expect(own.get('door')).toEqual(new Set(['door', 'camera', 'devices']));
    expect(own.get('screen')).toEqual(new Set(['screen', 'stage']));
  });

  it('keeps apart what other parts use too, with the first step that needs it', () => {
    expect(shared.get('door')).toEqual(new Set(['query']));
    expect(shared.get('screen')).toEqual(new Set(['card', 'icon']));
    expect(shared.get('dashboard')).toEqual(new Set(['form']));
  });

  it('puts every module into one chunk at most', () => {
    const planned = [...shared.values(), ...own.values()].flatMap((modules) => [...modules]);
    expect(new Set(planned).size).toBe(planned.length);
  });

  it('never makes a step load what only later steps need', () => {
    const needs = (root: string, found = new Set<string>()): Set<string> => {
      if (!found.has(root)) {
        found.add(root);
        for (const id of GRAPH.get(root)?.imports ?? []) needs(id, found);
      }
      return found;
    };
    const needed = new Set<string>();
    for (const { name } of [DOOR, SCREEN, DASHBOARD]) {
      for (const id of needs(name)) needed.add(id);
      for (const id of [...(shared.get(name) ?? []), ...(own.get(name) ?? [])]) {
        expect(needed).toContain(id);
      }
    }
  });

  it('keeps what two steps have in common apart from the rest of both, where that is a step', () => {
    const form = { name: 'form', roots: ['form'] };
    const plan = planChunks(GRAPH, 'main', [form, DASHBOARD]);
    expect(plan.shared.get('form')).toEqual(new Set(['form']));
    expect(plan.shared.get('dashboard')).toEqual(new Set(['query', 'card', 'icon']));
  });

  it('takes modules that are asked for together for one step', () => {
    const both = planChunks(GRAPH, 'main', [{ name: 'both', roots: ['door', 'dashboard'] }]);
    expect(both.own.get('both')).toContain('door');
    expect(both.own.get('both')).toContain('card');
    expect(both.shared.get('both')).toEqual(new Set(['query', 'form']));
  });
});
