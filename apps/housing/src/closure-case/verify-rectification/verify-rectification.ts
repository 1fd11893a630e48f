import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import type { RectificationVerified } from '../closure-events.js';

/** 整改复核: somebody of the office saw that it is mended. */
export class Rectification {
  @IsCode() readonly findingId!: string;
  @IsText() readonly result!: string;
}

export class VerifyRectification {
  constructor(
    readonly projectId: string,
    readonly rectification: Rectification,
    readonly acting: Acting,
  ) {}
}

export function verifyRectification(
  { projectId, rectification }: VerifyRectification,
  state: CaseState,
): RectificationVerified[] {
  const { findingId, result } = rectification;
  const finding = state.findings.find((known) => known.findingId === findingId);
  if (!finding) throw new RuleViolation('housing.no-such-finding', `没有编号为 ${findingId} 的问题`);
  return finding.fixed ? [] : [{ type: 'RectificationVerified', data: { projectId, findingId, result } }];
}
