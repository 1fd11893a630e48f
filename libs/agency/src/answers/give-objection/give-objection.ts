import { IsInt, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { unlessSaid, type Answer, type ClosureObjectionGiven } from '../answer.js';
import type { Asked } from '../asked.js';
import { askedToSign } from '../give-consent/give-consent.js';

/** 会签异议: the fact that stands against closing, and what would settle it. */
export class Objection {
  @IsInt() @Min(0) readonly caseRevision!: number;
  @IsText() readonly fact!: string;
  @IsText() readonly wouldSatisfy!: string;
}

export class GiveObjection {
  constructor(
    readonly caseId: string,
    readonly objection: Objection,
    readonly acting: Acting,
  ) {}
}

/** Objects to closing a project, for the acting agency alone. */
export function giveObjection(
  { caseId, objection, acting }: GiveObjection,
  asked: Asked | undefined,
  state: Answer,
): ClosureObjectionGiven[] {
  const { caseRevision, fact, wouldSatisfy } = objection;
  const { projectId } = askedToSign(asked, caseId, caseRevision);
  const data = { projectId, caseId, caseRevision, agency: acting.agency, fact, wouldSatisfy };
  return unlessSaid(state, { type: 'ClosureObjectionGiven', data });
}
