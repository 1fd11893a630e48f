import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsPublicText } from '../../public-text.js';
import { demandIdOf, needDemand, type DemandItem, type DemandAnswered } from '../demand-item.js';

/** 诉求答复: what the unit that owes it says. */
export class DemandAnswer {
  @IsPublicText() readonly reply!: string;
}

export class AnswerDemand {
  constructor(
    readonly projectId: string,
    readonly kind: string,
    readonly answer: DemandAnswer,
    readonly acting: Acting,
  ) {}
}

export function answerDemand({ projectId, kind, answer }: AnswerDemand, state: DemandItem): DemandAnswered[] {
  needDemand(state);
  if (state.status !== 'open') throw new RuleViolation('petition.demand-closed', '该诉求已办结');
  const { reply } = answer;
  return [{ type: 'DemandAnswered', data: { projectId, demandId: demandIdOf(projectId, kind), reply } }];
}
