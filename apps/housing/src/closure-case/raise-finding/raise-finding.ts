import { IsIn } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { addWorkingDays } from '#deadlines/calendar.js';
import type { Acting } from '#kernel/acting.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import { requestsStillToMake } from '../case-standing.js';
import { FIRST_RULES, type Rules } from '../../rule-set/thresholds.js';
import type { ClosureConsentRequested, FindingRaised } from '../closure-events.js';

/** 问题发现. */
export class Finding {
  @IsCode() readonly findingId!: string;
  @IsText() readonly item!: string;
  @IsIn(['minor', 'major']) readonly grade!: 'minor' | 'major';
}

export class RaiseFinding {
  constructor(
    readonly projectId: string,
    readonly finding: Finding,
    readonly acting: Acting,
  ) {}
}

/** So many working days to mend it (T-11). While a case is open it voids the consents (T-9). */
export function raiseFinding(
  { projectId, finding, acting }: RaiseFinding,
  state: CaseState,
  { mendingDays }: Rules = FIRST_RULES,
): (FindingRaised | ClosureConsentRequested)[] {
  const { findingId, item, grade } = finding;
  if (state.findings.some((known) => known.findingId === findingId)) return [];
  const due = addWorkingDays(calendarKnown(acting), acting.today, mendingDays).day;
  const raised: FindingRaised = { type: 'FindingRaised', data: { projectId, findingId, item, grade, due } };
  return [raised, ...requestsStillToMake(state, [raised], projectId, acting)];
}
