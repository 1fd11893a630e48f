import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { fold } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode } from '#kernel/fields/fields.js';
import { OFFICE } from '../../status-claim/agencies.js';
import type { CorroborationRequested } from '../../status-claim/observation-events.js';
import type { CaseState } from '../case-state.js';
import { passGate, requestsStillToMake } from '../case-standing.js';
import { ClosureCase } from '../closure-case.js';
import { inspectorsRequest } from '../closing-rules.js';
import type { ClosureApplied, ClosureConsentRequested } from '../closure-events.js';
import { latestResolution } from '../gate.js';

/** 申请销号. */
export class ClosureApplication {
  /** 化解标准, e.g. XH-2026-1. */
  @IsCode(40) readonly standardVersion!: string;
}

export class ApplyClosure {
  constructor(
    readonly projectId: string,
    readonly application: ClosureApplication,
    readonly acting: Acting,
  ) {}
}

/** Opens the case if G1 and G12 hold (T-8, T-10; the cited standard holds on the day), and asks everyone whose consent it needs (PM-19). */
export function applyClosure(
  { projectId, application, acting }: ApplyClosure,
  standardInForce: boolean,
  state: CaseState,
): (ClosureApplied | ClosureConsentRequested | CorroborationRequested)[] {
  const { standardVersion } = application;
  const { agency: applicant, today: on } = acting;
  if (state.closed) throw new RuleViolation('housing.already-closed', '该项目已销号');
  if (applicant === OFFICE)
    throw new RuleViolation('housing.office-applies-not', '领导小组办公室负责验收，不得申请销号');
  if (state.open) {
    if (state.open.standardVersion === standardVersion) return [];
    throw new RuleViolation('housing.closure-open', '该项目已有销号申请在办');
  }
  const resolution = latestResolution(state);
  const caseId = `${projectId}-C${state.cases + 1}`;
  const claimId = resolution?.subject ?? '';
  const applied: ClosureApplied = {
    type: 'ClosureApplied',
    data: { projectId, caseId, standardVersion, standardInForce, applicant, claimId, on },
  };
  passGate(fold({ ...ClosureCase, initial: state }, [applied]), on, ['G1', 'G12']);
  const inspectors: CorroborationRequested = {
    type: 'CorroborationRequested',
    data: {
      ...{
        projectId,
        claimId,
        claim: 'resolution',
        requestId: inspectorsRequest(claimId, caseId),
        witness: 'G7',
      },
      ...{ askedOf: 'discipline', agency: 'discipline-inspection', question: '有无影响销号的事项' },
      due: dueOf(deadline('DL-H07'), on, calendarKnown(acting)).due,
    },
  };
  return [applied, ...requestsStillToMake(state, [applied], projectId, acting), inspectors];
}
