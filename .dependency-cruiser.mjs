/**
 * The floors of the house: a file imports only from floors below its own. docs/architecture.md says why.
 * Checked by `npm run check`.
 */
const floors = ['platform', 'mentoring', 'graph', ['server', 'worker'], 'addin'].map((floor) =>
  [floor].flat(),
);

/** Nobody imports from their own floor's neighbour or from above. */
const upward = floors.flatMap((folders, index) =>
  folders.map((folder) => ({
    name: `${folder}-imports-only-from-below`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: {
      path: `^(${floors
        .slice(index)
        .flat()
        .filter((other) => other !== folder)
        .concat('sandbox', 'scripts', 'test')
        .join('|')})/`,
    },
  })),
);

export default {
  forbidden: [
    ...upward,
    {
      name: 'addin-shares-only-schemas',
      comment: 'The browser gets what crosses the wire, and nothing of how it is made.',
      severity: 'error',
      from: { path: '^addin/' },
      to: { path: '^(platform|graph|mentoring)/', pathNot: '^mentoring/.+/schema\\.ts$' },
    },
    {
      name: 'sandbox-is-independent',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(addin|server|worker|graph|mentoring|platform)/' },
    },
    {
      name: 'rules-and-schemas-are-pure',
      comment: 'No database, no clock, no network: facts and the time in, decisions out.',
      severity: 'error',
      from: { path: '^mentoring/.+/(rules|schema|policy)\\.ts$' },
      to: {
        pathNot: [
          '^mentoring/.+/(rules|schema|policy)\\.ts$',
          '^node_modules/(zod|luxon|@types/luxon)/',
        ],
      },
    },
    {
      name: 'the-database-is-the-stores-business',
      severity: 'error',
      from: {
        path: '^(addin|server|worker|graph|mentoring|platform)/',
        pathNot: ['/store\\.ts$', '^platform/(database|prisma)', '^worker/outbox\\.ts$'],
      },
      to: { path: ['^platform/prisma/', '@prisma/client'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Its parser reads no JSX; what components import is checked by the linter (biome.json).
    exclude: { path: ['^platform/prisma/', '\\.tsx$'] },
    tsPreCompilationDeps: true,
    parser: 'swc',
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
