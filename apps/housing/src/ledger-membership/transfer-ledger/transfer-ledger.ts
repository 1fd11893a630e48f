import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { LedgerLevelChanged, LedgerMembership, Level } from '../ledger-membership.js';

/** 台账级别调整, on the strength of a document. */
export class LedgerTransfer {
  @IsIn(['city', 'county']) readonly to!: Level;
  /** 依据文号. */
  @IsText(100) readonly docNo!: string;
  @IsText() readonly reason!: string;
}

export class TransferLedger {
  constructor(
    readonly projectId: string,
    readonly transfer: LedgerTransfer,
    readonly acting: Acting,
  ) {}
}

export function transferLedger({ projectId, transfer }: TransferLedger, state: LedgerMembership): LedgerLevelChanged[] {
  const { level: from } = state;
  if (from === 'none') throw new RuleViolation('housing.not-on-ledger', '该楼盘不在台账');
  if (from === transfer.to) return [];
  return [{ type: 'LedgerLevelChanged', data: { projectId, from, ...transfer } }];
}
