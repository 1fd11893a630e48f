import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import { openCase, passGate } from '../case-standing.js';
import type { ClosureApproved } from '../closure-events.js';
import { factsOf } from '../signers.js';

/** 领导小组审定: the resolution of a meeting with quorum. */
export class ClosureDecision {
  @IsCode() readonly resolutionId!: string;
}

export class DecideClosure {
  constructor(
    readonly projectId: string,
    readonly decision: ClosureDecision,
    readonly acting: Acting,
  ) {}
}

/** Takes the leading group's resolution into the case, after the acceptance. It must have been adopted, about this project. */
export function decideClosure({ projectId, decision, acting }: DecideClosure, state: CaseState): ClosureApproved[] {
  const { caseId, approved } = openCase(state);
  const { resolutionId } = decision;
  if (approved?.resolutionId === resolutionId && approved.revision > state.material) return [];
  passGate(state, acting.today, ['G1', 'G2', 'G3', 'G7', 'G8', 'G9', 'G12']);
  if (!factsOf(state, 'resolution').some(({ subject }) => subject === resolutionId)) {
    throw new RuleViolation('housing.no-resolution', `领导小组没有就本项目作出编号为 ${resolutionId} 的议定`);
  }
  return [{ type: 'ClosureApproved', data: { projectId, caseId, resolutionId, on: acting.today } }];
}
