import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { fold } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';
import type { CaseState, OpenCase } from './case-state.js';
import { ClosureCase } from './closure-case.js';
import type { ClosureCaseEvent, ClosureConsentRequested } from './closure-events.js';
import { gate } from './gate.js';
import { requestsOf } from './signers.js';

/** The case that is being decided. @throws RuleViolation where none is, or the project is closed already */
export function openCase({ open, closed }: CaseState): OpenCase {
  if (!open) throw new RuleViolation('housing.no-closure-case', '该项目没有正在办理的销号申请');
  if (closed) throw new RuleViolation('housing.already-closed', '该项目已销号');
  return open;
}

/** @throws RuleViolation `housing.gate-g…` for the first of these conditions that does not hold */
export function passGate(state: CaseState, today: Day, conditions: readonly string[]): void {
  const failed = gate(state, today).filter(({ g, ok }) => !ok && conditions.includes(g));
  const [first] = failed;
  if (!first) return;
  const reasons = failed.map(({ g, why }) => `${g} ${why}`).join('；');
  throw new RuleViolation(`housing.gate-${first.g.toLowerCase()}`, `销号条件不满足：${reasons}`);
}

/** Signers who were not asked about the case as it stands: at the application, and again after every material change. */
export function requestsStillToMake(
  before: CaseState,
  events: readonly ClosureCaseEvent[],
  projectId: string,
  acting: Pick<Acting, 'today' | 'holidays'>,
) {
  const state = fold({ ...ClosureCase, initial: before }, events);
  const { open } = state;
  if (!open || state.closed) return [];
  const due = dueOf(deadline('DL-H07'), acting.today, calendarKnown(acting)).due;
  return requestsOf(state)
    .filter(
      ({ agency, caseRevision }) => !open.requests.some((r) => r.agency === agency && r.caseRevision === caseRevision),
    )
    .map((request): ClosureConsentRequested => ({
      type: 'ClosureConsentRequested',
      data: { projectId, caseId: open.caseId, ...request, due },
    }));
}
