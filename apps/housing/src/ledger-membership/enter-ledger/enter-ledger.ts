import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import type { LedgerEntered, LedgerMembership } from '../ledger-membership.js';

/** 纳入台账: level, day and the four duties of H-01. */
export class LedgerEntry {
  @IsIn(['city', 'county']) readonly level!: 'city' | 'county';
  @IsDay() readonly enteredOn!: string;
  @IsText(50) readonly countyLeader!: string;
  @IsCode() readonly leadUnit!: string;
  @IsCode() readonly territory!: string;
  @IsDay() readonly planDue!: string;
}

export class EnterLedger {
  constructor(
    readonly projectId: string,
    readonly entry: LedgerEntry,
    readonly acting: Acting,
  ) {}
}

/** Puts a project on the ledger; moving between ledgers is another order. */
export function enterLedger({ projectId, entry, acting }: EnterLedger, state: LedgerMembership): LedgerEntered[] {
  const { level, enteredOn, ...duties } = entry;
  if (state.level === level) return [];
  if (state.level !== 'none') {
    throw new RuleViolation('housing.already-on-ledger', '该楼盘已在台账，调整级别请用“台账级别调整”');
  }
  if (enteredOn > acting.today) {
    throw new RuleViolation('housing.entry-in-future', `纳入台账日期 ${enteredOn} 尚未到来`);
  }
  return [{ type: 'LedgerEntered', data: { projectId, level, enteredOn, duties } }];
}
