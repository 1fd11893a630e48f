import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { WIDEST } from '../../ledger-imports/header-columns.js';
import type { ReadColumn } from '../../ledger-imports/header.js';
import { COLUMN_USES, labelOf, type ColumnUse } from '../../ledger-imports/ledger-columns.js';
import type { LedgerColumnsMapped, LedgerMapping } from '../ledger-mapping.js';

export class ChosenColumn {
  /** The column as the sheet titles it. */
  @IsText(200) readonly title!: string;
  @IsIn(COLUMN_USES.map(({ use }) => use)) readonly use!: ColumnUse;
}

/** 栏目对应. */
export class ColumnsChosen {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WIDEST)
  @ValidateNested({ each: true })
  @Type(() => ChosenColumn)
  readonly columns!: readonly ChosenColumn[];
}

export class MapLedgerColumns {
  constructor(
    readonly importId: string,
    readonly choice: ColumnsChosen,
    readonly acting: Acting,
  ) {}
}

/** What is new of the choice is remembered. `read`: the sheet's columns as they are read today. */
export function mapLedgerColumns(
  { importId, choice: { columns } }: MapLedgerColumns,
  read: readonly ReadColumn[],
  state: LedgerMapping,
): LedgerColumnsMapped[] {
  refuseUnclear(columns, read);
  const fresh = columns.filter(({ title, use }) => state.columns.get(title) !== use);
  if (fresh.length === 0) return [];
  const data = { importId, columns: fresh.map(({ title, use }) => ({ title, use })) };
  return [{ type: 'LedgerColumnsMapped', data }];
}

/** @throws RuleViolation for a column that the sheet does not have, and for two that would hold the same */
function refuseUnclear(columns: readonly ReadColumn[], read: readonly ReadColumn[]): void {
  const strange = columns.find(({ title }) => !read.some((column) => column.title === title));
  if (strange) throw new RuleViolation('housing.column-unknown', `表中没有“${strange.title}”这一栏`);
  const titles = new Set(columns.map(({ title }) => title));
  if (titles.size < columns.length) throw new RuleViolation('housing.column-chosen-twice', '同一栏只能选择一次');
  const uses = columns.map(({ use }) => use).filter((use) => use !== 'raw');
  const twice = uses.find((use, index) => uses.indexOf(use) !== index);
  if (twice) throw new RuleViolation('housing.column-chosen-twice', `“${labelOf(twice)}”只能对应一栏`);
}
