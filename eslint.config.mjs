import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { BANNED_PACKAGES, BARREL, CLOCK, HTTP_WORDS, STATUS_CODES, SYNTAX } from './eslint.words.mjs';

const SPECS = [
  '**/*.spec.ts',
  '**/*.e2e-spec.ts',
  '**/*.store-spec.ts',
  '**/*.kafka-spec.ts',
  'libs/testing/**',
  '{apps,libs}/*/test/**',
  'test/**',
];
const TABLES = ['**/*.data.ts', '**/data/**', '**/generated/**'];
const WORLD = ['handler', 'controller', 'projection', 'consumer', 'module', 'entity', 'page', 'sql', 'data'];
const PURE = ['apps/*/src/**/*.ts', 'libs/{kernel,contracts,deadlines}/src/**/*.ts'];
const NOT_PURE = [...SPECS, 'apps/anju/**', ...WORLD.map((suffix) => `**/*.${suffix}.ts`)];

export default defineConfig(
  globalIgnores(['**/dist/', 'data/', 'coverage/', '**/generated/**', 'test/architecture/planted/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 150 }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
      ],
      'no-restricted-syntax': ['error', ...SYNTAX, STATUS_CODES],
      'no-restricted-imports': ['error', { paths: BANNED_PACKAGES, patterns: [BARREL, HTTP_WORDS] }],

      // Nest finds modules, controllers and handlers by class, so a class may be nothing but its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Numbers print as they are read; the rule's other finds (objects, undefined) are real.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => this.stop()` and `return this.stop()` say what happens; braces around it say nothing more.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `async () => void (await …)` drops an answer in one expression.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Abstract ports, async for the sake of the interface: an adapter in memory has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `decide<State, Event>` names a type that occurs once so that the caller keeps it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A class of fields is declared for its decorators; any object of its shape is one, also `{ ...report }`.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // A union of one event is a union that will grow, and a field may change while a promise is awaited.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `Day | string` says what the text may be.
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // `({ address: _, ...rest })` leaves a field out.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['libs/http/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-imports': ['error', { paths: BANNED_PACKAGES, patterns: [BARREL] }],
    },
  },
  {
    files: PURE,
    ignores: NOT_PURE,
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX, STATUS_CODES, CLOCK],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: CLOCK.message },
        { object: 'Math', property: 'random', message: 'A pure file has no randomness.' },
      ],
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
          name,
          message: 'A pure file does not touch the world.',
        })),
      ],
    },
  },
  {
    files: SPECS,
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...SYNTAX],
      // The body of an HTTP answer and a parsed document are `any`; a spec exists to assert on them.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A row that is not there fails the spec at the `!`, with its line.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  // What a program prints is its surface.
  { files: ['apps/anju/**'], rules: { 'no-console': 'off' } },
  // Loaded by path: the launcher and the page builder ask for the default export.
  {
    files: ['{apps,test/neighbours}/*/{agency,access}.ts', 'apps/*/ui/pages.tsx', '**/*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.mjs'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      '@typescript-eslint/no-unused-vars': 'error',
      eqeqeq: 'error',
      'no-restricted-imports': ['error', { paths: BANNED_PACKAGES }],
      'max-lines': ['error', { max: 150 }],
    },
  },
);
