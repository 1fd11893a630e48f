import { IsInt, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { CaseState, OpenCase } from '../case-state.js';
import { openCase } from '../case-standing.js';
import type { ClosureConsented } from '../closure-events.js';

/** 会签同意 of an agency that acts in this service, on the case as the officer saw it. */
export class HostedConsent {
  @IsInt() @Min(0) readonly caseRevision!: number;
}

export class ConsentToClosure {
  constructor(
    readonly projectId: string,
    readonly consent: HostedConsent,
    readonly acting: Acting,
  ) {}
}

/** Each agency signs for itself; what another service consents to comes by its own published answer only. */
export function consentToClosure(
  { projectId, consent, acting }: ConsentToClosure,
  state: CaseState,
): ClosureConsented[] {
  const { caseId, signatures } = caseToSign(state, acting, consent.caseRevision);
  const { agency, today: on } = acting;
  const known = signatures.find((signature) => signature.agency === agency);
  if (known?.kind === 'consent' && known.afterRevision === consent.caseRevision) return [];
  return [{ type: 'ClosureConsented', data: { projectId, caseId, agency, afterRevision: consent.caseRevision, on } }];
}

/** @throws RuleViolation unless the acting agency was asked here, and sees the case as it stands */
export function caseToSign(state: CaseState, { agency }: Acting, caseRevision: number): OpenCase {
  const open = openCase(state);
  const request = open.requests.find((asked) => asked.agency === agency);
  if (!request) throw new RuleViolation('housing.not-asked', '该销号申请未征求贵单位意见');
  if (request.askedOf !== 'housing') {
    throw new RuleViolation('housing.another-services-answer', '贵单位在本系统内会签，不在此处办理');
  }
  if (caseRevision !== state.material) {
    throw new RuleViolation('housing.case-moved-on', '销号事项已有新的变化，请查看最新情况后再会签');
  }
  return open;
}
