import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsText } from '#kernel/fields/fields.js';
import { happened } from '../../status-claim/claim-standing.js';
import type { CaseState } from '../case-state.js';
import type { ProjectReopened } from '../closure-events.js';

/** 重新纳入. */
export class Reopening {
  @IsText() readonly reason!: string;
  /** Since when the project did not stand closed. */
  @IsDay() readonly occurredOn!: string;
}

export class ReopenProject {
  constructor(
    readonly projectId: string,
    readonly reopening: Reopening,
    readonly acting: Acting,
  ) {}
}

/** Ends "closed" and nothing else: delivery and title claims stay as they are (T-12). */
export function reopenProject({ projectId, reopening, acting }: ReopenProject, state: CaseState): ProjectReopened[] {
  const { reason, occurredOn } = reopening;
  if (!state.closed) {
    if (state.cases > 0 && !state.open) return [];
    throw new RuleViolation('housing.not-closed', '该项目未销号');
  }
  if (state.findings.every(({ fixed }) => fixed) || state.failedOn === undefined) {
    throw new RuleViolation('housing.nothing-unmended', '没有未整改到位的回头看问题');
  }
  if (occurredOn < state.failedOn) {
    throw new RuleViolation('housing.before-reinspection', `重新纳入不得早于回头看之日 ${state.failedOn}`);
  }
  return [{ type: 'ProjectReopened', data: { projectId, reason, source: '回头看' }, ...happened(occurredOn, acting) }];
}
