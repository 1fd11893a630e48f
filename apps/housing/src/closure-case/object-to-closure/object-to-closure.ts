import { IsInt, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import type { CaseState } from '../case-state.js';
import type { ClosureObjected } from '../closure-events.js';
import { caseToSign } from '../consent-to-closure/consent-to-closure.js';

/** 会签异议: the fact, and what would settle it. */
export class ClosureObjection {
  @IsInt() @Min(0) readonly caseRevision!: number;
  @IsText() readonly fact!: string;
  @IsText() readonly wouldSatisfy!: string;
}

export class ObjectToClosure {
  constructor(
    readonly projectId: string,
    readonly objection: ClosureObjection,
    readonly acting: Acting,
  ) {}
}

export function objectToClosure(
  { projectId, objection, acting }: ObjectToClosure,
  state: CaseState,
): ClosureObjected[] {
  const { caseRevision: afterRevision, fact, wouldSatisfy } = objection;
  const { caseId, signatures } = caseToSign(state, acting, afterRevision);
  const { agency, today: on } = acting;
  const known = signatures.find((signature) => signature.agency === agency);
  if (known?.kind === 'objection' && known.afterRevision === afterRevision) return [];
  return [{ type: 'ClosureObjected', data: { projectId, caseId, agency, afterRevision, fact, wouldSatisfy, on } }];
}
