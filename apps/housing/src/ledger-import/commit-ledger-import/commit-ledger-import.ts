import { IsBoolean, ValidateBy } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsOptional } from '#kernel/fields/fields.js';
import type { CommittedRow, LedgerImport, LedgerImportCommitted } from '../ledger-import.js';

/** `{ "7": ["households"] }`: fields that a person ticked, by the sheet's row number. */
export type Accepted = Readonly<Record<string, readonly string[]>>;

function IsAccepted(): PropertyDecorator {
  return ValidateBy({
    name: 'isAccepted',
    validator: { validate: isAccepted, defaultMessage: () => '$property 应为 {"行号": ["字段", …]}' },
  });
}

function isAccepted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([row, fields]) =>
      /^\d{1,7}$/.test(row) &&
      Array.isArray(fields) &&
      fields.length <= 60 &&
      fields.every((field) => typeof field === 'string' && /^[a-zA-Z]{1,40}$/.test(field)),
  );
}

/** 提交导入: what of the differences is taken over; nothing that is not ticked. */
export class ImportCommitment {
  @IsOptional() @IsAccepted() readonly accept?: Accepted;
  /** False: new projects are registered only; the office enters them on the ledger one by one. */
  @IsOptional() @IsBoolean() readonly enter?: boolean;
}

export class CommitLedgerImport {
  constructor(
    readonly importId: string,
    readonly commitment: ImportCommitment,
    readonly acting: Acting,
  ) {}
}

/** The file is taken over: said last, when every row lies in its project's stream. */
export function commitLedgerImport(
  data: Omit<LedgerImportCommitted['data'], 'rows'> & { readonly rows: readonly CommittedRow[] },
  state: LedgerImport,
): LedgerImportCommitted[] {
  notReverted(state);
  return state.status === 'committed' ? [] : [{ type: 'LedgerImportCommitted', data }];
}

/** @throws RuleViolation for an import that was taken back */
export function notReverted({ status }: LedgerImport): void {
  if (status === 'reverted') throw new RuleViolation('housing.import-reverted', '该次导入已撤销，请重新上传文件');
}
