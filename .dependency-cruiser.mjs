/**
 * The boundaries of architecture.md as rules. `test/architecture/boundaries.spec.ts` runs them on the real tree,
 * and on `test/architecture/planted`, where every rule has a violation that it must catch.
 */
const WORLD_SUFFIX = String.raw`\.(handler|controller|projection|consumer|module|entity|page|sql|data)\.tsx?$`;
const SPEC = String.raw`\.(spec|e2e-spec|store-spec|kafka-spec)\.ts$`;
const SPECS_AND_HELPERS = `${SPEC}|^libs/testing/|/test/|^test/`;
/** Beside kernel and contracts, what a rule may stand on. */
const PURE_LIBRARIES = String.raw`^libs/(deadlines/src/|event-store/src/upcast\.ts|messaging/src/(fact|reaction|feed)\.ts|http/src/page\.ts|projections/src/projection\.ts|agency/src/(publication|timers/timer-rule)\.ts|identity/src/roles\.ts|documents/src/sheet-rows\.ts)`;
/** The launcher finds services on the disk; it is a program, not a service. */
const LAUNCHER = '^apps/anju/';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

export default {
  forbidden: [
    {
      name: 'apps-never-import-apps',
      comment: 'Agencies meet in libs/contracts; the launcher loads by path.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'A library serves every agency.',
      severity: 'error',
      from: { path: '^(libs|infra)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'kernel-and-contracts-stand-alone',
      comment: 'The words of the house import nothing but each other and class-validator (with its @Type).',
      severity: 'error',
      from: { path: '^libs/(kernel|contracts)/', pathNot: SPECS_AND_HELPERS },
      to: { pathNot: ['^libs/(kernel|contracts)/', npm('class-validator', 'class-transformer')] },
    },
    {
      name: 'pure-files-import-pure-files',
      comment: 'A file without a suffix is pure. What touches the world carries .handler, .controller, .projection, …',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/', pathNot: [WORLD_SUFFIX, SPEC, LAUNCHER] },
      to: {
        pathNot: [
          String.raw`^apps/$1/src/(?!.*\.(handler|controller|projection|consumer|module|entity|page|sql)\.tsx?$)`,
          '^libs/(kernel|contracts)/src/',
          PURE_LIBRARIES,
          npm('class-validator', 'class-transformer'),
        ],
      },
    },
    {
      name: 'pure-files-take-only-types-of-projections',
      comment: 'Declaring a projection is the work of a .projection file.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/', pathNot: [WORLD_SUFFIX, SPEC, LAUNCHER] },
      to: { path: '^libs/projections/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what-pure-files-import-is-pure',
      comment: 'Pure files import these libraries; of the world they may know types only.',
      severity: 'error',
      from: { path: [PURE_LIBRARIES], pathNot: SPECS_AND_HELPERS },
      to: {
        pathNot: ['^libs/(kernel|contracts)/src/', PURE_LIBRARIES, npm('class-validator', 'class-transformer')],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'services-leave-http-to-libraries',
      comment: 'A controller is one expression; requests, answers and status codes are the business of libs/http.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/', pathNot: [SPEC, LAUNCHER] },
      to: { path: npm('express', 'helmet', 'multer', 'cookie'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-never-import-server-code',
      comment: 'A page knows the server by the types of the generated client only.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|libs)/ui/', pathNot: [SPECS_AND_HELPERS, '/generated/'] },
      to: { path: ['^apps/[^/]+/(?!ui/)', '^libs/(?!ui/)', '^infra/'] },
    },
    {
      name: 'generated-clients-give-types-only',
      comment: 'The generated client is a description of the server, not code.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|libs)/ui/' },
      to: { path: '/generated/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-run-in-a-browser',
      comment: 'No module of Node in a page.',
      severity: 'error',
      from: { path: '^(apps/[^/]+|libs)/ui/', pathNot: SPECS_AND_HELPERS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-code-never-imports-pages',
      comment: 'The server serves built pages as files.',
      severity: 'error',
      from: { path: '^(apps/[^/]+/(?!ui/)|libs/(?!ui/)|infra/)', pathNot: SPECS_AND_HELPERS },
      to: { path: ['^(apps/[^/]+|libs)/ui/', npm('react', 'react-dom', 'antd', 'echarts')] },
    },
    {
      name: 'server-code-runs-without-dev-dependencies',
      comment: 'What runs in production is a dependency in package.json.',
      severity: 'error',
      from: { path: '^(apps|libs|infra)/', pathNot: [SPECS_AND_HELPERS, '/ui/', String.raw`\.config\.ts$`] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'help-for-specs-stays-in-specs',
      comment: 'Nothing that runs imports a spec or libs/testing.',
      severity: 'error',
      from: { path: '^(apps|libs|infra)/', pathNot: SPECS_AND_HELPERS },
      to: { path: SPECS_AND_HELPERS },
    },
    {
      name: 'no-circles',
      comment: 'With decorator metadata a circle reads a class before it is there.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere would pass every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // what a running spec makes and removes again (.gitignore) is not of the tree
    exclude: { path: String.raw`(^|/)(dist|planted|\.new-agency-\w+)/` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
    },
  },
};
