import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/*.store-spec.ts', 'libs/testing/**', 'test/**'];
const TABLES = ['**/*.data.ts', '**/data/**', '**/generated/**'];
const WORLD = ['handler', 'controller', 'projection', 'consumer', 'module', 'entity', 'page', 'sql', 'data'];
const PURE = ['apps/*/src/**/*.ts', 'libs/kernel/src/**/*.ts', 'libs/contracts/src/**/*.ts'];
const NOT_PURE = [...SPECS, 'apps/anju/**', ...WORLD.map((suffix) => `**/*.${suffix}.ts`)];

/** What no file may say; a later `no-restricted-syntax` replaces an earlier one. */
const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'A closed set is a union of literals.' },
  {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration)[source.value=/^(\\.{1,2}\\u002f|#)(?!.*\\.(js|json|css)$)/]',
    message: 'Import the file, with its .js.',
  },
  {
    selector: 'NewExpression:matches([callee.name="Workbook"], [callee.property.name="Workbook"])',
    message: 'exceljs in memory took 2.7 GB for a large sheet: use stream.xlsx.WorkbookReader or WorkbookWriter.',
  },
  {
    selector: 'CallExpression[callee.object.property.name="xlsx"][callee.property.name=/^(read|readFile|load)$/]',
    message: 'exceljs in memory took 2.7 GB for a large sheet: use stream.xlsx.WorkbookReader.',
  },
  {
    selector:
      'PropertyDefinition[definite=true][decorators.length=0], ClassBody:has(PropertyDefinition[decorators.length>0]) > PropertyDefinition[optional=true][decorators.length=0]',
    message: 'A field without a decorator is not validated: its class is the only validation of shape.',
  },
];

const STATUS_CODES = {
  selector: 'CallExpression[callee.property.name=/^(status|sendStatus|writeHead)$/] > Literal[raw=/^[1-5][0-9]{2}$/]',
  message: 'Only libs/http knows status codes.',
};

const CLOCK = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: "A pure file has no clock: today's date comes in with the command.",
};

const BANNED_PACKAGES = [
  { name: 'xlsx', message: 'Unpatched (zip bomb): use libs/documents.' },
  { name: 'sm-crypto', message: 'Forgery, weak keys: use the SM2 of libs/audit.' },
];
const BARREL = { regex: '^(\\.{1,2}/|#)(.*/)?index(\\.js)?$', message: 'Import the file, not a barrel.' };
const HTTP_WORDS = {
  regex: '^@nestjs/common$',
  importNamePattern: '(Exception|^HttpStatus|^HttpCode)$',
  message: 'Only libs/http knows HTTP exceptions and status codes.',
};

export default defineConfig(
  globalIgnores(['**/dist/', 'data/', 'coverage/', '**/generated/**', 'test/architecture/planted/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
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
      // `() => this.stop()` says what happens; braces around it say nothing more.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Abstract ports, async for the sake of the interface: an adapter in memory has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `decide<State, Event>` names a type that occurs once so that the caller keeps it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
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
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A row that is not there fails the spec at the `!`, with its line, which is what a spec is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: TABLES, rules: { 'max-lines': 'off' } },
  // What a program prints is its surface.
  { files: ['apps/anju/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
  // Loaded by path: the launcher and the page builder ask for the default export.
  {
    files: ['apps/*/agency.ts', 'apps/*/access.ts', 'apps/*/ui/pages.tsx', '**/*.config.ts'],
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
