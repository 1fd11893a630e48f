import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsCount, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { CorroborationReceived, Result } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

/** 印证答复 of an agency that acts in this service: labour, registry, water, supervisor … */
export class HostedAnswer {
  /** As the request says: W1, registry … */
  @IsCode() readonly witness!: string;
  @IsIn(['holds', 'fails', 'unknown']) readonly result!: Result;
  @IsText() readonly facts!: string;
  /** The count that was asked for. */
  @IsOptional() @IsCount() readonly figure?: number;
}

export class AnswerCorroboration {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly answer: HostedAnswer,
    readonly acting: Acting,
  ) {}
}

/** Answers what was asked of the acting agency. What another service knows comes by its own published answer only. */
export function answerCorroboration(command: AnswerCorroboration, { seen }: StatusClaims): CorroborationReceived[] {
  const { projectId, claimId, answer, acting } = command;
  const { witness, result, facts, figure } = answer;
  const request = seen.requests.find((each) => each.claimId === claimId && each.witness === witness);
  if (request && request.askedOf !== 'housing') {
    throw new RuleViolation('housing.another-services-answer', '该印证由其他部门在其本系统内答复，不得代填');
  }
  if (request?.agency !== acting.agency || witness === 'survey') {
    throw new RuleViolation('housing.not-asked', `没有就 ${claimId} 的 ${witness} 向贵单位提出印证请求`);
  }
  const { requestId } = request;
  const last = seen.words.filter((word) => word.requestId === requestId).at(-1);
  if (last?.result === result && last.facts === facts && last.figure === figure) return [];
  const said = { witness, result, facts, ...(figure === undefined ? {} : { figure }) };
  const by = { on: acting.today, agency: acting.agency };
  return [{ type: 'CorroborationReceived', data: { projectId, requestId, claimId, ...said, ...by } }];
}
