import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import { openCase } from '../case-standing.js';
import { inspectorsRequest } from '../closing-rules.js';
import type { ClosureReturned } from '../closure-events.js';

/** 退回补正: why, and what is to be put right before the next application. */
export class ClosureReturn {
  @IsText(500) readonly reason!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsText(200, 1, { each: true }) readonly corrections!: string[];
}

export class ReturnClosure {
  constructor(
    readonly projectId: string,
    readonly form: ClosureReturn,
    readonly acting: Acting,
  ) {}
}

/**
 * Sends an application back from anywhere after it was filed and before the project is closed. Consents, notice,
 * acceptance and approval end with the case, and so does what it asked of others: the next one begins anew. The claim of resolution stands.
 */
export function returnClosure({ projectId, form, acting }: ReturnClosure, state: CaseState): ClosureReturned[] {
  const { caseId, claimId } = openCase(state);
  const asked = { claimId, inspectorsRequest: inspectorsRequest(claimId, caseId) };
  return [{ type: 'ClosureReturned', data: { projectId, caseId, ...form, ...asked, on: acting.today } }];
}
