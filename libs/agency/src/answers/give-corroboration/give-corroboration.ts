import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsOptional, IsText } from '#kernel/fields/fields.js';
import { unlessSaid, type Answer, type CorroborationGiven } from '../answer.js';
import type { Asked } from '../asked.js';

/** 印证答复: what the agency's own records say of a claim. */
export class Corroboration {
  @IsIn(['holds', 'fails', 'unknown']) readonly result!: 'holds' | 'fails' | 'unknown';
  @IsText() readonly facts!: string;
  /** The count that was asked for: certificates, households, workers. */
  @IsOptional() @IsCount() readonly figure?: number;
}

export class GiveCorroboration {
  constructor(
    readonly requestId: string,
    readonly corroboration: Corroboration,
    readonly acting: Acting,
  ) {}
}

/** Answers a request that was put to the acting agency. `dataHash` is SHA-256 of the facts. */
export function giveCorroboration(
  { requestId, corroboration, acting }: GiveCorroboration,
  { asked, dataHash }: { asked: Asked | undefined; dataHash: string },
  state: Answer,
): CorroborationGiven[] {
  if (asked?.kind !== 'corroboration') {
    throw new RuleViolation('answers.not-asked', `没有向贵单位提出编号为 ${requestId} 的印证请求`);
  }
  const { projectId, subjectId: claimId } = asked;
  const { result, facts, figure } = corroboration;
  const said = { result, facts, ...(figure === undefined ? {} : { figure }), dataHash, agency: acting.agency };
  return unlessSaid(state, { type: 'CorroborationGiven', data: { projectId, requestId, claimId, ...said } });
}
