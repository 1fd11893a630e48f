import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const ROOT = join(import.meta.dirname, '../..');
const PURE = 'libs/kernel/src/time.ts';
const WORLD = 'libs/messaging/src/pump.ts';
const HTTP = "import { NotFoundException } from '@nestjs/common'; export const thrown = NotFoundException;";
/** Without types: loading the whole program costs seconds, and most rules of ours are about words. */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] },
});
const whole = new ESLint({ cwd: ROOT });

/** What the linter says when `text` stands in the place of `file`. */
async function complaints(text: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, file) });
  return result!.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

describe('the style of the house', () => {
  it.each([
    ['an enum', WORLD, 'export enum Level { L1 }', /is a union of literals/],
    ['a default export', WORLD, 'export default 1;', /no-restricted-exports/],
    ['a relative import without .js', WORLD, "export { isDay } from './fact';", /with its \.js/],
    ['an alias without .js', WORLD, "import { isDay } from '#kernel/time'; export const day = isDay;", /with its \.js/],
    ['a barrel', WORLD, "export { fact } from './index.js';", /not a barrel/],
    ['npm xlsx', WORLD, "import xlsx from 'xlsx'; export const read = xlsx;", /zip bomb/],
    ['npm sm-crypto', WORLD, "import { sm2 } from 'sm-crypto'; export const sign = sm2;", /weak keys/],
    ['exceljs in memory', WORLD, "import Excel from 'exceljs'; export const book = new Excel.Workbook();", /2\.7 GB/],
    ['reading a whole sheet', WORLD, 'export const read = (book: any) => book.xlsx.readFile("x");', /2\.7 GB/],
    [
      'a default in evolve',
      PURE,
      'export const A = { evolve: (s: 1, e: { type: string }) => { switch (e.type) { default: return s; } } };',
      /forgotten event/,
    ],
    ['a rule switched off in a comment', WORLD, '/* eslint-disable */ export enum Level { L1 }', /union of literals/],
    ['an ignored type error', WORLD, '// @ts-ignore\nexport const x = 1;', /ban-ts-comment/],
    ['a source of 151 lines', WORLD, 'export {};\n'.repeat(151), /max-lines/],
    ['an HTTP exception below the door', WORLD, HTTP, /Only libs\/http/],
    ['a status code below the door', WORLD, 'export const no = (res: any) => res.status(404);', /status codes/],
    ['the clock in a pure file', PURE, 'export const now = new Date();', /no clock/],
    ['the time in a pure file', PURE, 'export const now = Date.now();', /no clock/],
    ['chance in a pure file', PURE, 'export const dice = Math.random();', /no randomness/],
    ['the environment in a pure file', PURE, 'export const env = process.env;', /does not touch the world/],
    [
      'a field that is not validated',
      WORLD,
      "import { IsUUID } from 'class-validator'; export class A { @IsUUID() readonly a!: string; readonly b?: string; }",
      /is not validated/,
    ],
  ])('refuses %s', async (_, file, text, complaint) => {
    const found = await complaints(text, file);
    expect(found.filter((line) => complaint.test(line))).toHaveLength(1);
  });

  it.each([
    ['a union of literals', WORLD, "export type Level = 'L1' | 'L2';"],
    ['exceljs as a stream', WORLD, "import Excel from 'exceljs'; export const W = Excel.stream.xlsx.WorkbookWriter;"],
    ['a day made from text in a pure file', PURE, "export const day = new Date('2026-01-31');"],
    ['the clock where the world is touched', WORLD, 'export const now = new Date();'],
    [
      'a validated field',
      WORLD,
      "import { IsUUID } from 'class-validator'; export class A { @IsUUID() readonly a?: string; }",
    ],
    [
      'a class that is only its decorator',
      WORLD,
      "import { Module } from '@nestjs/common'; @Module({}) export class A {}",
    ],
    ['a source of 150 lines', WORLD, 'export {};\n'.repeat(150)],
  ])('takes %s', async (_, file, text) =>
    expect((await complaints(text, file)).filter((line) => !line.includes('no-useless-empty-export'))).toEqual([]),
  );

  it.each([
    ['apps/finance/agency.ts', 'no-restricted-exports'],
    ['apps/finance/ui/pages.tsx', 'no-restricted-exports'],
    ['libs/deadlines/src/calendar.data.ts', 'max-lines'],
  ])('has its exceptions: %s, %s', async (file, rule) => {
    const { rules } = (await whole.calculateConfigForFile(join(ROOT, file))) as Linter.Config;
    expect((rules?.[rule] as unknown[])[0]).toBe(0);
  });

  it.each(['apps/finance/src/loan/loan.ts', 'apps/finance/src/loan/loan.spec.ts', 'libs/http/src/problem.ts'])(
    'keeps http words where they belong: %s',
    async (file) => {
      const { rules } = (await whole.calculateConfigForFile(join(ROOT, file))) as Linter.Config;
      expect(JSON.stringify(rules?.['no-restricted-imports']).includes('HttpStatus')).toBe(!file.includes('http'));
    },
  );

  it.each([
    ['no-floating-promises', {}],
    ['switch-exhaustiveness-check', { allowDefaultCaseForExhaustiveSwitch: false }],
    ['no-misused-promises', {}],
  ])('asks the types in every source: %s', async (name, options) => {
    const { rules } = (await whole.calculateConfigForFile(join(ROOT, PURE))) as Linter.Config;
    const [severity, given = {}] = rules?.[`@typescript-eslint/${name}`] as [number, object?];
    expect(severity).toBe(2);
    expect(given).toMatchObject(options);
  });
});
