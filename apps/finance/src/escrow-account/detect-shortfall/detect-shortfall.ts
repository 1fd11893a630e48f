import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { wan } from '#kernel/money.js';
import { retained, type EscrowAccount } from '../escrow-account.js';
import type { EscrowShortfallDetected } from '../escrow-events.js';

/** 低于应留存额: what was compared. */
export class ShortfallForm {
  @IsText(500) readonly note!: string;
}

export class DetectShortfall {
  constructor(
    readonly projectId: string,
    readonly form: ShortfallForm,
    readonly acting: Acting,
  ) {}
}

/** A shortfall is arithmetic: the recorded balance lies below what must be retained. */
export function detectShortfall(
  { projectId, form, acting }: DetectShortfall,
  state: EscrowAccount,
): EscrowShortfallDetected[] {
  const required = retained(state);
  const { balance } = state;
  if (required === 0) throw new RuleViolation('finance.quota-missing', '监管额度尚未核定');
  if (balance >= required) {
    throw new RuleViolation('finance.no-shortfall', `余额 ${wan(balance)} 万元不低于应留存额 ${wan(required)} 万元`);
  }
  if (state.shortfall === required - balance) return [];
  return [
    { type: 'EscrowShortfallDetected', data: { projectId, required, balance, detectedOn: acting.today, ...form } },
  ];
}
