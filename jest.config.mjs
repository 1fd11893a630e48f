/** Specs run from the TypeScript sources: the `source` condition of package.json's imports points at them. */
export default {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { sourceMaps: 'inline' }] },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/*.store-spec.ts', '**/*.kafka-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/planted/'],
  modulePathIgnorePatterns: ['/dist/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
  testTimeout: 30_000,
};
