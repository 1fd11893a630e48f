import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsFen } from '#kernel/fields/fields.js';
import type { CreditDrawn, FinancingMatch } from '../financing-match.js';

/** 贷款发放. */
export class CreditDraw {
  @IsCode() readonly drawId!: string;
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
}

export class DrawCredit {
  constructor(
    readonly projectId: string,
    readonly form: CreditDraw,
    readonly acting: Acting,
  ) {}
}

/** A bank lends within its own approval. */
export function drawCredit({ projectId, form, acting }: DrawCredit, state: FinancingMatch): CreditDrawn[] {
  const bank = acting.agency;
  if (state.draws.has(form.drawId)) return [];
  const credit = state.credit.get(bank);
  if (!credit) throw new RuleViolation('finance.no-credit', '本行尚未批准对该项目授信');
  if (credit.drawn + form.amount > credit.approved) {
    throw new RuleViolation('finance.above-credit', '累计发放将超过授信金额');
  }
  return [{ type: 'CreditDrawn', data: { projectId, bank, ...form, on: acting.today } }];
}
