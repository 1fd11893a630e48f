import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';

export type ProjectsNumbered = DomainEvent<
  'ProjectsNumbered',
  { importId: string; numbers: readonly { row: number; projectCode: string }[] }
>;

export interface LedgerNumbering {
  /** importId → row → code. */
  readonly imports: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** 项目编号 of one county and year: given in order, without a gap, never twice. */
export const LedgerNumbering: Aggregate<LedgerNumbering, ProjectsNumbered> = {
  stream: 'housing.ledgerNumbering',
  initial: { imports: new Map() },
  evolve: only('ProjectsNumbered', ({ imports }, { data: { importId, numbers } }) => ({
    imports: new Map(imports).set(importId, new Map(numbers.map(({ row, projectCode }) => [row, projectCode]))),
  })),
};

/** `990121-2026`: the numbers of a county and the year of a day. */
export const seriesOf = (division: string, day: Day): string => `${division}-${day.slice(0, 4)}`;

export interface NumberRows {
  readonly importId: string;
  /** `990121-2026` */
  readonly series: string;
  /** Rows of new projects, in the order of the sheet. */
  readonly rows: readonly number[];
  /** All codes that the rows were compared with. */
  readonly known: ReadonlySet<string>;
}

const LAST = 999;

/**
 * Numbers the new projects of an import, once.
 * A number that was given meanwhile to a project with which the rows were not compared stops it: they may be the same.
 */
export function numberRows({ importId, series, rows, known }: NumberRows, state: LedgerNumbering): ProjectsNumbered[] {
  if (state.imports.has(importId) || rows.length === 0) return [];
  const given = [...state.imports.values()].flatMap((numbers) => [...numbers.values()]);
  if (given.some((code) => !known.has(code))) throw outdated();
  const taken = [...given, ...known].filter((code) => code.startsWith(`${series}-`));
  const highest = Math.max(0, ...taken.map((code) => Number(code.slice(series.length + 1))));
  if (highest + rows.length > LAST) {
    throw new RuleViolation('housing.numbers-exhausted', `${series} 的项目编号不足，本年度最多 ${LAST} 个`);
  }
  const numbers = rows.map((row, index) => {
    const number = String(highest + 1 + index).padStart(3, '0');
    return { row, projectCode: `${series}-${number}` };
  });
  return [{ type: 'ProjectsNumbered', data: { importId, numbers } }];
}

export function outdated(): RuleViolation {
  return new RuleViolation('housing.import-outdated', '上传后台账有变化，判定可能不再成立，请重新上传文件');
}
