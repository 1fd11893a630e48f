import { IsIn } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { requireFile } from '../../troubled-project/require-file.js';
import type { LedgerEntered, LedgerMembership } from '../ledger-membership.js';

/** 纳入台账: level, day and the duties of H-01. */
export class LedgerEntry {
  @IsIn(['city', 'county']) readonly level!: 'city' | 'county';
  @IsDay() readonly enteredOn!: string;
  @IsText(50) readonly countyLeader!: string;
  @IsCode() readonly leadUnit!: string;
  @IsCode() readonly territory!: string;
  /** 方案时限; absent: 15 working days after the entry (DL-H01). */
  @IsOptional() @IsDay() readonly planDue?: string;
}

export class EnterLedger {
  constructor(
    readonly projectId: string,
    readonly entry: LedgerEntry,
    readonly acting: Acting,
  ) {}
}

/** Puts a project that has a file on the ledger; moving between ledgers is another order. */
export function enterLedger(
  { projectId, entry, acting }: EnterLedger,
  file: { readonly registered: boolean },
  state: LedgerMembership,
): LedgerEntered[] {
  const { level, enteredOn, planDue = planDueOf(enteredOn, acting), ...duties } = entry;
  requireFile(file);
  if (state.level === level) return [];
  if (state.level !== 'none') {
    throw new RuleViolation('housing.already-on-ledger', '该楼盘已在台账，调整级别请用“台账级别调整”');
  }
  if (enteredOn > acting.today) {
    throw new RuleViolation('housing.entry-in-future', `纳入台账日期 ${enteredOn} 尚未到来`);
  }
  if (planDue < enteredOn) {
    throw new RuleViolation('housing.plan-due-before-entry', `方案时限 ${planDue} 早于纳入台账日期 ${enteredOn}`);
  }
  const { when } = happened(enteredOn, acting);
  return [{ type: 'LedgerEntered', data: { projectId, level, enteredOn, duties: { ...duties, planDue } }, ...when }];
}

/** DL-H01: the plan is to be approved within 15 working days after the entry. */
export function planDueOf(enteredOn: string, by: Pick<Acting, 'holidays'>): string {
  return dueOf(deadline('DL-H01'), enteredOn, calendarKnown(by)).due;
}
