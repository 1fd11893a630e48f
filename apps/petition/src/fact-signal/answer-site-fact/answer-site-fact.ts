import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsPublicText } from '../../public-text.js';
import type { FactSignal, SiteFactAnswered } from '../fact-signal.js';

/** 事实反映答复: what was found. */
export class SiteFactAnswer {
  @IsPublicText() readonly answer!: string;
}

export class AnswerSiteFact {
  constructor(
    readonly factId: string,
    readonly given: SiteFactAnswer,
    readonly acting: Acting,
  ) {}
}

export function answerSiteFact({ factId, given }: AnswerSiteFact, state: FactSignal): SiteFactAnswered[] {
  if (state.status === 'none') throw new RuleViolation('petition.no-such-fact', `没有编号为 ${factId} 的事实反映`);
  if (state.status === 'answered') return [];
  return [{ type: 'SiteFactAnswered', data: { projectId: state.projectId, factId, answer: given.answer } }];
}
