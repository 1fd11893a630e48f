import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { ClaimKind } from '../claim-events.js';
import type { ClaimRules } from '../claim-rules.js';
import { latest, nextClaimId } from '../claim-standing.js';
import type { CorroborationRequested } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';
import { requestOf } from '../witness-plan.js';

/** 印证请求 that the office puts by hand, beside those of the rules. */
export class CorroborationRequest {
  /** Kind of the claim: the open one, or the next to come. */
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!: ClaimKind;
  /** Name of the check; for an outcome the agency's id: treasury, court … */
  @IsCode(30) readonly witness!: string;
  @IsCode() readonly agency!: string;
  @IsText(500) readonly question!: string;
}

export class RequestCorroboration {
  constructor(
    readonly projectId: string,
    readonly request: CorroborationRequest,
    readonly acting: Acting,
  ) {}
}

/** Asks one more witness, also ahead of a claim; the same question is put to the same agency once. */
export function requestCorroboration(
  command: RequestCorroboration,
  state: StatusClaims,
  rules: ClaimRules,
): CorroborationRequested[] {
  const { projectId, request, acting } = command;
  const { claim: kind, witness, agency, question } = request;
  const last = latest(kind, state);
  const claimId = last?.status === 'pending' ? last.claimId : nextClaimId(projectId, kind, state);
  const asked = requestOf({ claimId, kind, claimedOn: acting.today }, { witness, agency, question }, projectId, rules);
  if (state.seen.requests.some(({ requestId }) => requestId === asked.requestId)) return [];
  return [{ type: 'CorroborationRequested', data: asked }];
}
