import { IsIn, IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsFen } from '#kernel/fields/fields.js';
import { wan } from '#kernel/money.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { RecoveredToEscrow, RecoverySource } from '../escrow-events.js';

/** 资金回笼: money that is back in the account. */
export class RecoveryForm {
  @IsCode() readonly recoveryId!: string;
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
  @IsIn(['police', 'court', 'developer']) readonly source!: RecoverySource;
}

export class RecordRecovery {
  constructor(
    readonly projectId: string,
    readonly form: RecoveryForm,
    readonly acting: Acting,
  ) {}
}

/** Of the police no more is booked than the police said that they returned. */
export function recordRecovery({ projectId, form, acting }: RecordRecovery, state: EscrowAccount): RecoveredToEscrow[] {
  if (state.recoveries.has(form.recoveryId)) return [];
  if (state.bank === '') throw new RuleViolation('finance.account-not-open', '监管账户尚未开立');
  if (form.source === 'police' && form.amount > state.returned) {
    throw new RuleViolation('finance.above-returned', `公安机关已返还尚未入账的金额为 ${wan(state.returned)} 万元`);
  }
  return [{ type: 'RecoveredToEscrow', data: { projectId, ...form, on: acting.today } }];
}
