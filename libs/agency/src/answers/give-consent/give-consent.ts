import { IsInt, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { unlessSaid, type Answer, type ClosureConsentGiven } from '../answer.js';
import type { Asked } from '../asked.js';

/** 会签同意, on the case as the officer saw it. */
export class Consent {
  @IsInt() @Min(0) readonly caseRevision!: number;
}

export class GiveConsent {
  constructor(
    readonly caseId: string,
    readonly consent: Consent,
    readonly acting: Acting,
  ) {}
}

/** Consents to closing a project, for the acting agency alone. */
export function giveConsent(
  { caseId, consent, acting }: GiveConsent,
  asked: Asked | undefined,
  state: Answer,
): ClosureConsentGiven[] {
  const { projectId } = askedToSign(asked, caseId, consent.caseRevision);
  const { caseRevision } = consent;
  return unlessSaid(state, {
    type: 'ClosureConsentGiven',
    data: { projectId, caseId, caseRevision, agency: acting.agency },
  });
}

/** @throws RuleViolation unless the agency is still asked, about this revision of the case */
export function askedToSign(asked: Asked | undefined, caseId: string, caseRevision: number): Asked {
  if (asked?.kind !== 'consent') {
    throw new RuleViolation('answers.not-asked', `没有就销号事项 ${caseId} 征求贵单位意见`);
  }
  if (asked.answered === 'over') {
    throw new RuleViolation('answers.no-longer-asked', '该销号申请已退回或办结，不再征求贵单位意见');
  }
  if (asked.caseRevision !== caseRevision) {
    throw new RuleViolation('answers.case-moved-on', '销号事项已有新的变化，请查看最新情况后再会签');
  }
  return asked;
}
