/**
 * `npm test`: everything that guards the code, one check after the other; a check that fails does not stop the next.
 * The last line is `N passed, N failed` (`, N skipped`): specs count one by one, every other check counts one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumOnPath, onPath } from './on-path.mjs';

const CHECKS = [
  // first, or the specs that start the program would build side by side
  ['build', '../scripts/build.mjs'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  [
    'lint',
    'eslint/bin/eslint.js',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
  ],
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['unused', 'knip/bin/knip.js', '--no-progress'],
];

/** Specs that need a program which a machine may lack: a name for people, and a pattern of their paths. */
const PARTS = [
  {
    name: 'test/browser',
    pattern: '/test/browser/',
    needs: 'Chromium',
    there: () => chromiumOnPath() !== undefined,
  },
  {
    name: '*.kafka-spec.ts',
    pattern: '\\.kafka-spec\\.ts$',
    needs: 'Java 17 and Maven',
    there: () => onPath('java') !== undefined && onPath('mvn') !== undefined,
  },
  {
    name: 'libs/messaging/test/kcat',
    pattern: '/kcat\\.kafka-spec\\.ts$',
    needs: 'kcat',
    there: () => onPath('kcat') !== undefined,
  },
  {
    name: 'test/helm',
    pattern: '/test/helm/',
    needs: 'helm 3 (go install helm.sh/helm/v3/cmd/helm@v3.22.0)',
    there: () => onPath('helm') !== undefined,
    spared: true, // no package of Debian carries it; .ci/run builds it where Go and its modules can be had
  },
  {
    name: 'libs/event-store/test/eventstoredb-server',
    pattern: '/eventstoredb-server/',
    needs: 'a server named by EVENTSTORE_URL',
    there: () => Boolean(process.env.EVENTSTORE_URL),
    spared: true, // under CI=true too: no package carries the server
  },
];

/** Runs a tool under a heading; the tool writes to the terminal itself. True when it found nothing. */
function run(heading, tool, args, nodeOptions = []) {
  console.log(`\n── ${heading}`);
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(process.execPath, [...nodeOptions, join('node_modules', tool), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error) console.log(String(error));
  console.log(`── ${heading}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  return status === 0;
}

/** All specs but those whose paths `leftOut` patterns match. Specs that could not even be loaded count as failed. */
function runSpecs(leftOut) {
  const folder = mkdtempSync(join(tmpdir(), 'anju-test-'));
  const file = join(folder, 'results.json');
  const ignored = ['/node_modules/', '/dist/', '/planted/', ...leftOut];
  try {
    const ok = run(
      'specs',
      'jest/bin/jest.js',
      ['--maxWorkers', '2', '--json', '--outputFile', file, '--testPathIgnorePatterns', ...ignored],
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    );
    const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const passed = results.numPassedTests ?? 0;
    const failed = (results.numFailedTests ?? 0) + (results.numRuntimeErrorTestSuites ?? 0);
    const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0);
    return { passed, failed: ok && passed > 0 ? failed : Math.max(failed, 1), skipped };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether the tree has any such spec: what is not there is not missed. */
function hasSpecs(pattern) {
  return ['apps', 'infra', 'libs', 'test']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((path) => `/${folder}/${path}`.replaceAll('\\', '/')),
    )
    .some((path) => pattern.test(path));
}

const outcomes = CHECKS.map(([heading, tool, ...args]) => ({ heading, ok: run(heading, tool, args) }));
const absent = PARTS.filter(({ pattern, there }) => !there() && hasSpecs(new RegExp(pattern)));
const specs = runSpecs(absent.map(({ pattern }) => pattern));

const strict = process.env.CI === 'true';
const broken = outcomes.filter(({ ok }) => !ok);
const passed = specs.passed + outcomes.length - broken.length;
const missed = absent.filter(({ spared }) => strict && !spared);
const failed = specs.failed + broken.length + missed.length;
const skipped = specs.skipped + absent.length - missed.length;

console.log();
for (const { heading } of broken) console.log(`failed: ${heading}`);
for (const { name, needs } of absent) console.log(`not run: ${name} needs ${needs}, which this machine lacks`);
if (specs.skipped > 0) console.log(`not run: ${specs.skipped} specs are marked as skipped`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
