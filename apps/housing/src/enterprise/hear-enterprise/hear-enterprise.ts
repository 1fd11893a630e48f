import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import type { Enterprise, EnterpriseHeard } from '../enterprise.js';

/** 听取陈述: what the firm said, or the proof that it was called and didn't come. */
export class Hearing {
  @IsOptional() @IsText() readonly summary?: string;
  @IsOptional() @IsText(500) readonly noShowProof?: string;
}

export class HearEnterprise {
  constructor(
    readonly projectId: string,
    readonly hearing: Hearing,
    readonly acting: Acting,
  ) {}
}

/** The firm is heard, on the day to which it was called (due process of H-13). */
export function hearEnterprise({ projectId, hearing, acting }: HearEnterprise, state: Enterprise): EnterpriseHeard[] {
  const { summary, noShowProof } = hearing;
  if ((summary === undefined) === (noShowProof === undefined)) {
    throw new RuleViolation('housing.statement-or-proof', '请填写企业陈述或未到场证明，二者取一');
  }
  if (state.heard) return [];
  const days = [...state.notices.values()].map(({ hearingOn }) => hearingOn).filter((day) => day !== undefined);
  const first = days.sort()[0];
  if (first === undefined) throw new RuleViolation('housing.no-hearing-notice', '尚未送达听取陈述通知');
  if (acting.today < first) throw new RuleViolation('housing.hearing-to-come', `听取陈述日期为 ${first}`);
  return [{ type: 'EnterpriseHeard', data: { projectId, ...hearing } }];
}
