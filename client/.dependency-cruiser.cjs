/**
 * Imports go down only:
 * pages → components → hooks → meeting | queries → store | lib → i18n | protocol.
 */
const LAYERS = [
  ['pages'],
  ['components'],
  ['hooks'],
  ['meeting', 'queries'],
  ['store', 'lib'],
  ['i18n', 'protocol'],
];

/** One rule per layer: it may not import from a layer above it. */
const upwardRules = LAYERS.flatMap((names, level) => {
  const above = LAYERS.slice(0, level).flat();
  return level === 0
    ? []
    : [
        {
          name: `${names.join('-and-')}-import-nothing-above`,
          comment:
            'Imports go down only, so that a layer can be read and tested without those above.',
          severity: 'error',
          from: { path: `^src/(${names.join('|')})/` },
          to: { path: `^src/(${above.join('|')}|main\\.tsx|App\\.tsx)` },
        },
      ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwardRules,
    {
      name: 'meeting-and-queries-are-apart',
      comment: 'What comes by socket and what comes by REST meet in hooks.',
      severity: 'error',
      from: { path: '^src/(meeting|queries)/' },
      to: { path: '^src/(meeting|queries)/', pathNot: '^src/$1/' },
    },
    {
      name: 'lib-knows-no-store',
      comment:
        'The library of sockets and media answers by typed events; the controller writes stores.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/store/' },
    },
    {
      name: 'lib-and-meeting-know-no-react',
      comment: 'Media and signalling live longer than any component.',
      severity: 'error',
      from: { path: '^src/(lib|meeting)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/(@types/)?react(-dom|-router)?/' },
    },
    {
      name: 'lib-knows-no-state-library',
      comment: 'State is the business of store/ and queries/.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: 'node_modules/(zustand|@tanstack)/' },
    },
    {
      name: 'no-cycles',
      comment:
        'A cycle makes two modules one that nobody can read alone. Types alone may point back: a part ' +
        'that is loaded lazily takes its props from the module that loads it.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports is dead; a worker is started by its address.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.test\\.tsx?$', '\\.d\\.ts$', '^src/main\\.tsx$', '\\.worker\\.ts$'],
      },
      to: {},
    },
    {
      name: 'no-development-dependencies-in-the-product',
      comment: 'What ships must be in dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'doubles-only-in-tests',
      comment: 'What lies in a testing folder stands in for something real.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '/testing/' },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      // With a query it is a file for the browser, which the build finds or fails.
      to: { couldNotResolve: true, pathNot: '\\?url' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
