import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { isWorkday } from '#deadlines/calendar.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import { openCase, passGate } from '../case-standing.js';
import type { ClosureAccepted } from '../closure-events.js';
import { factsOf } from '../signers.js';

/** 办公室验收. */
export class ClosureAcceptance {
  /** Names of the officers who looked. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsText(30, 1, { each: true }) readonly inspectors!: string[];
}

export class AcceptClosure {
  constructor(
    readonly projectId: string,
    readonly acceptance: ClosureAcceptance,
    readonly acting: Acting,
  ) {}
}

/** N+8 at the earliest, on a working day (T-8), by people outside the project's task force (G9). */
export function acceptClosure({ projectId, acceptance, acting }: AcceptClosure, state: CaseState): ClosureAccepted[] {
  const { caseId, accepted, applicant } = openCase(state);
  if (accepted && accepted.revision > state.material) return [];
  passGate(state, acting.today, ['G1', 'G2', 'G3', 'G7', 'G8', 'G12']);
  if (!isWorkday(calendarKnown(acting), acting.today))
    throw new RuleViolation('housing.not-a-working-day', '验收应在工作日进行');
  const { inspectors } = acceptance;
  const taskForce = factsOf(state, 'task-force').map(({ subject }) => subject);
  if (acting.agency === applicant || [...inspectors, acting.name].some((name) => taskForce.includes(name))) {
    throw new RuleViolation('housing.in-task-force', '本项目专班成员、申请单位人员不得参加验收');
  }
  return [{ type: 'ClosureAccepted', data: { projectId, caseId, inspectors, on: acting.today } }];
}
