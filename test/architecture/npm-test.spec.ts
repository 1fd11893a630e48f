import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ROOT } from './house-files.js';

const TOOLS = [
  'prettier/bin/prettier.cjs',
  'eslint/bin/eslint.js',
  'typescript/bin/tsc',
  'knip/bin/knip.js',
  '../scripts/build.mjs',
];
const folders: string[] = [];

interface House {
  /** Tools that find something. */
  readonly failing?: readonly string[];
  /** What jest reports; undefined: it breaks down before it can report. */
  readonly jest?: Readonly<Record<string, number>>;
  /** A spec that the house has, by its path. */
  readonly spec?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs scripts/test.mjs in a house whose tools are planted. */
function npmTest({ failing = [], jest, spec, env = {} }: House): {
  lines: string[];
  status: number | null;
} {
  const folder = mkdtempSync(join(tmpdir(), 'anju-house-'));
  folders.push(folder);
  const plant = (tool: string, text: string) => {
    const file = join(folder, 'node_modules', tool);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const tool of TOOLS) plant(tool, `process.exitCode = ${failing.includes(tool) ? 1 : 0};`);
  const report = `require('node:fs').writeFileSync(process.argv[process.argv.indexOf('--outputFile') + 1], '${JSON.stringify(jest)}');`;
  plant(
    'jest/bin/jest.js',
    jest ? `${report} process.exitCode = ${jest.numFailedTests ? 1 : 0};` : 'process.exitCode = 1;',
  );
  if (spec !== undefined) {
    mkdirSync(join(folder, dirname(spec)), { recursive: true });
    writeFileSync(join(folder, spec), '');
  }

  const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'scripts/test.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '', ...env },
  });
  return { lines: stdout.trimEnd().split('\n'), status };
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('npm test', () => {
  it('ends with the count of specs and checks', () => {
    const { lines, status } = npmTest({ jest: { numPassedTests: 7, numFailedTests: 0 } });
    expect(lines.at(-1)).toBe('12 passed, 0 failed');
    expect(status).toBe(0);
  });
  it('goes on after a failed check, and fails', () => {
    const { lines, status } = npmTest({ failing: TOOLS.slice(0, 2), jest: { numPassedTests: 7, numFailedTests: 0 } });
    expect(lines.slice(-3)).toEqual(['failed: format', 'failed: lint', '10 passed, 2 failed']);
    expect(status).toBe(1);
  });
  it('counts failed specs, and spec files that do not load', () => {
    const { lines, status } = npmTest({ jest: { numPassedTests: 5, numFailedTests: 2, numRuntimeErrorTestSuites: 1 } });
    expect(lines.at(-1)).toBe('10 passed, 3 failed');
    expect(status).toBe(1);
  });
  it.each([
    ['breaks down', undefined],
    ['finds no spec', { numPassedTests: 0, numFailedTests: 0 }],
  ])('fails when jest %s', (_, jest) => {
    const { lines, status } = npmTest(jest ? { jest } : {});
    expect(lines.at(-1)).toBe('5 passed, 1 failed');
    expect(status).toBe(1);
  });
  describe.each([
    ['test/browser/walk.spec.ts', 'test/browser needs Chromium'],
    ['infra/kafka/broker.kafka-spec.ts', '*.kafka-spec.ts needs Java 17 and Maven'],
  ])('with %s on a machine that cannot run it', (spec, need) => {
    const jest = { numPassedTests: 7, numFailedTests: 0 };
    it('lists it', () => {
      const { lines, status } = npmTest({ jest, spec });
      expect(lines.slice(-2)).toEqual([`not run: ${need}, which this machine lacks`, '12 passed, 0 failed, 1 skipped']);
      expect(status).toBe(0);
    });
    it('fails under CI=true', () => {
      const { lines, status } = npmTest({ jest, spec, env: { CI: 'true' } });
      expect(lines.at(-1)).toBe('12 passed, 1 failed');
      expect(status).toBe(1);
    });
  });
  it('lists a spec that needs two programs for both', () => {
    const spec = 'libs/messaging/test/kcat.kafka-spec.ts';
    const { lines } = npmTest({ jest: { numPassedTests: 7, numFailedTests: 0 }, spec });
    expect(lines.slice(-3)).toEqual([
      'not run: *.kafka-spec.ts needs Java 17 and Maven, which this machine lacks',
      'not run: libs/messaging/test/kcat needs kcat, which this machine lacks',
      '12 passed, 0 failed, 2 skipped',
    ]);
  });
  it('lists the specs of a real EventStoreDB, and spares them under CI=true', () => {
    const house = {
      jest: { numPassedTests: 7, numFailedTests: 0 },
      spec: 'libs/event-store/test/eventstoredb-server/s.spec.ts',
    };
    const { lines, status } = npmTest({ ...house, env: { CI: 'true' } });
    expect(lines.slice(-2)).toEqual([
      'not run: libs/event-store/test/eventstoredb-server needs a server named by EVENTSTORE_URL, which this machine lacks',
      '12 passed, 0 failed, 1 skipped',
    ]);
    expect(status).toBe(0);
    expect(npmTest({ ...house, env: { EVENTSTORE_URL: 'esdb://a:2113' } }).lines.at(-1)).toBe('12 passed, 0 failed');
  });
  it('does not miss what the house has none of', () => {
    const { lines } = npmTest({ jest: { numPassedTests: 7, numFailedTests: 0 }, spec: 'infra/kafka/wire.spec.ts' });
    expect(lines.at(-1)).toBe('12 passed, 0 failed');
  });
});
