import { IsInt, Max, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import type { KeyPeriod, KeyPeriodSet } from '../key-period.js';

/** 重大活动保障期设定. */
export class KeyPeriodPlan {
  @IsCode() readonly periodId!: string;
  @IsText(100) readonly name!: string;
  @IsDay() readonly from!: string;
  @IsDay() readonly to!: string;
  @IsInt() @Min(1) @Max(100) readonly targetPercent!: number;
  /** Day by whose end the target is measured. */
  @IsDay() readonly asOf!: string;
}

export class SetKeyPeriod {
  constructor(
    readonly plan: KeyPeriodPlan,
    readonly acting: Acting,
  ) {}
}

/** Sets the period and its target, once: a target that moves is none. */
export function setKeyPeriod({ plan }: SetKeyPeriod, { set }: KeyPeriod): KeyPeriodSet[] {
  if (set?.targetPercent === plan.targetPercent && set.asOf === plan.asOf) return [];
  if (set) throw new RuleViolation('housing.key-period-set', '保障期目标已设定，不能更改');
  if (plan.to < plan.from || plan.asOf > plan.to) {
    throw new RuleViolation('housing.key-period-order', '保障期起止日期或考核日期先后不符');
  }
  return [{ type: 'KeyPeriodSet', data: { ...plan } }];
}
