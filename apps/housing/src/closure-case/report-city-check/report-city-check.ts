import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import { openCase } from '../case-standing.js';
import type { CityCheckFailed, CityCheckPassed } from '../closure-events.js';

/** 市级核查 of a project on the city ledger, by its document. */
export class CityCheck {
  @IsBoolean() readonly passed!: boolean;
  @IsCode() readonly docId!: string;
  @IsOptional() @IsText() readonly reasons?: string;
}

export class ReportCityCheck {
  constructor(
    readonly projectId: string,
    readonly check: CityCheck,
    readonly acting: Acting,
  ) {}
}

export function reportCityCheck(
  { projectId, check }: ReportCityCheck,
  state: CaseState,
): (CityCheckPassed | CityCheckFailed)[] {
  const { caseId, cityCheck, approved } = openCase(state);
  const { passed, docId, reasons } = check;
  if (!approved) throw new RuleViolation('housing.gate-g10', '领导小组尚未审定');
  if (cityCheck === (passed ? 'passed' : 'failed')) return [];
  if (passed) return [{ type: 'CityCheckPassed', data: { projectId, caseId, docId } }];
  if (reasons === undefined) throw new RuleViolation('housing.no-reason', '核查未通过应写明理由');
  return [{ type: 'CityCheckFailed', data: { projectId, caseId, docId, reasons } }];
}
