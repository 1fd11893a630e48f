import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { declaredNames, namesAPerson } from '../../../test/architecture/forbidden-words.js';
import access from '../access.js';
import { holdsPersonalNumber } from '../src/public-text.js';

const SRC = join(import.meta.dirname, '../src');
/** The vault's way in, its way out, and the vault. */
const VAULT = /^(identity-vault|petition-matter\/(seal|read)-identity)\//;
const sources = readdirSync(SRC, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .sort();
const textOf = (path: string) => readFileSync(join(SRC, path), 'utf8');
/** Declared names; a projection's own `name` is no person's. */
const namesIn = (path: string) =>
  declaredNames(textOf(path)).filter((name) => !(name === 'name' && /\.projection\.ts$|public-text\.ts$/.test(path)));
/** Plain words that would hold a person here, beside those that the house forbids everywhere. */
const PLAIN = /^(names?|phones?|mobile|address|gender|age|birthday|idNumber)$/;

describe('outside the vault', () => {
  it('is most of the service', () => expect(sources.filter((path) => !VAULT.test(path)).length).toBeGreaterThan(60));
  it('no field, column or path holds who petitions', () =>
    expect(
      sources
        .filter((path) => !VAULT.test(path))
        .flatMap((path) => namesIn(path).map((name) => ({ path, name })))
        .filter(({ name }) => namesAPerson(name) || PLAIN.test(name)),
    ).toEqual([]));
  it('nothing scores, ranks, maps or predicts, the vault included', () =>
    expect(sources.flatMap(namesIn).filter((name) => /score|rank|risk|predict|track|watch|satisf/i.test(name))).toEqual(
      [],
    ));
});

describe('the vault', () => {
  it('is the only place with a name, a telephone number and an address', () =>
    expect(sources.filter((path) => namesIn(path).some((name) => PLAIN.test(name)))).toEqual([
      'petition-matter/seal-identity/seal-identity.ts',
    ]));
  it('opens by matter number alone: no route, parameter or query names a person (E-06)', () => {
    const routes = Object.keys(access);
    expect(routes.filter((route) => route.includes('identity'))).toEqual([
      'GET /api/matters/:matterNo/identity',
      'PUT /api/matters/:matterNo/identity',
    ]);
    const parameters = new Set(routes.flatMap((route) => route.match(/:\w+/g) ?? []));
    expect([...parameters].sort()).toEqual([
      ':caseId',
      ':factId',
      ':kind',
      ':matterNo',
      ':projectCode',
      ':requestId',
      ':taskId',
    ]);
    expect(sources.filter((path) => /@Query\('/.test(textOf(path)))).toEqual([]);
  });
  it('opens to officers of the petition bureau alone, and so does every route', () =>
    expect([...new Set(Object.values(access).flat())]).toEqual(['petition.officer']));
});

describe('texts that leave', () => {
  it.each([
    ['13800001111'],
    ['138 0000 1111'],
    ['138-0000-1111'],
    ['１３８００００１１１１'],
    ['0571-88886666'],
    ['99012119900101123X'],
  ])('hold no %s', (number) => expect(holdsPersonalNumber(`来电${number}反映`)).toBe(true));
  it.each([['990121-2026-001'], ['2026-02-28'], ['13800平方米'], ['91990121MAYX00001J'], ['金额 42000000 元']])(
    'may hold %s',
    (text) => expect(holdsPersonalNumber(text)).toBe(false),
  );
});
