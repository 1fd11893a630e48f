import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import type { CommittedRow, LedgerImport } from '../ledger-import/ledger-import.js';
import type { Verdict } from './finding.js';
import { COLUMN_USES, type ColumnUse } from './ledger-columns.js';
import type { LedgerReading } from './read-ledger.js';

const USES = COLUMN_USES.map(({ use }) => use);

export class DifferenceView {
  @IsString() readonly field!: string;
  @IsString() readonly label!: string;
  @IsString() readonly ledger!: string;
  @IsString() readonly sheet!: string;
  /** False: shown only, import never changes it. */
  @IsBoolean() readonly allowed!: boolean;
  /** How the tick box comes. */
  @IsBoolean() readonly ticked!: boolean;
}

export class ImportRowView {
  /** The sheet's own row number. */
  @IsInt() readonly row!: number;
  @IsString() readonly name!: string;
  @IsIn(['ok', 'warning', 'error']) readonly verdict!: Verdict;
  @IsArray() @IsString({ each: true }) readonly messages!: readonly string[];
  /** The project on file that the row is about; absent: a new one, or an error. */
  @IsOptional() @IsString() readonly projectCode?: string;
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DifferenceView)
  readonly differences?: readonly DifferenceView[];
}

export class IgnoredRowView {
  @IsInt() readonly row!: number;
  @IsString() readonly reason!: string;
}

export class CommittedRowView {
  @IsInt() readonly row!: number;
  @IsString() readonly projectCode!: string;
  @IsIn(['registered', 'changed', 'seen']) readonly outcome!: CommittedRow['outcome'];
  @IsBoolean() readonly entered!: boolean;
}

export class ImportColumnView {
  /** As the sheet has it. */
  @IsString() readonly title!: string;
  @IsIn(USES) readonly use!: ColumnUse;
}

/** What a column may be used for. */
export class ColumnUseView {
  @IsIn(USES) readonly use!: ColumnUse;
  @IsString() readonly label!: string;
}

/** An upload with its verdicts; what it became when it was committed. */
export class ImportView {
  @IsString() readonly importId!: string;
  @IsString() readonly fileName!: string;
  @IsString() readonly sheet!: string;
  @IsIn(['open', 'committed', 'reverted']) readonly status!: LedgerImport['status'];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ImportRowView) readonly rows!: readonly ImportRowView[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ImportColumnView)
  readonly columns!: readonly ImportColumnView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ColumnUseView) readonly uses!: readonly ColumnUseView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => IgnoredRowView) readonly ignored!: readonly IgnoredRowView[];
  /** About the file as a whole. */
  @IsArray() @IsString({ each: true }) readonly notices!: readonly string[];
  @IsInt() readonly ok!: number;
  @IsInt() readonly warning!: number;
  @IsInt() readonly error!: number;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CommittedRowView)
  readonly committed!: readonly CommittedRowView[];
}

export function importView(
  {
    importId,
    fileName,
    reading,
  }: { readonly importId: string; readonly fileName: string; readonly reading: LedgerReading },
  { status, rows: committed }: LedgerImport,
): ImportView {
  const { sheet, columns, rows, ignored, notices, ok, warning, error } = reading;
  const views = rows.map(({ row, name, verdict, messages, match }) => ({
    ...{ row, name, verdict, messages },
    ...(match ? { projectCode: match.projectCode, differences: match.differences } : {}),
  }));
  return {
    ...{ importId, fileName, sheet, status, columns, uses: COLUMN_USES, rows: views },
    ...{ ignored, notices, ok, warning, error, committed },
  };
}
