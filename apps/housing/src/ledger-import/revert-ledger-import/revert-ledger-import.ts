import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { LedgerImport, LedgerImportReverted } from '../ledger-import.js';

/** 撤销导入. */
export class ImportReversion {
  @IsText() readonly reason!: string;
}

export class RevertLedgerImport {
  constructor(
    readonly importId: string,
    readonly reversion: ImportReversion,
    readonly acting: Acting,
  ) {}
}

/** The import is taken back: said last, when every row is compensated. */
export function revertLedgerImport(
  { importId, reversion: { reason } }: RevertLedgerImport,
  state: LedgerImport,
): LedgerImportReverted[] {
  wasCommitted(state);
  return state.status === 'reverted' ? [] : [{ type: 'LedgerImportReverted', data: { importId, reason } }];
}

/** @throws RuleViolation for an import that was never committed */
export function wasCommitted({ status }: LedgerImport): void {
  if (status === 'open') throw new RuleViolation('housing.import-not-committed', '该次导入尚未提交，无需撤销');
}
