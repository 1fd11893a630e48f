import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { ClaimUnderQuery } from '../claim-events.js';
import type { ClaimRules } from '../claim-rules.js';
import { head } from '../claim-standing.js';
import type { CorroborationReceived } from '../observation-events.js';
import { observe } from '../observations.js';
import { signalsAgainst } from '../site-witnesses.js';
import { isUnderQuery, type StatusClaims } from '../status-claims.js';

/** What another service published, as a witness's word. Given by reactions alone: it names the event that it mirrors. */
export class MirrorWitness {
  constructor(
    readonly projectId: string,
    readonly word: Omit<CorroborationReceived['data'], 'projectId'> & { sourceEventId: string },
    readonly acting: Acting,
  ) {}
}

/** Mirrors the word once. Two signals against a verified claim put it under query (PM-15), if it is not already. */
export function mirrorWitness(
  { projectId, word, acting }: MirrorWitness,
  state: StatusClaims,
  rules: ClaimRules,
): (CorroborationReceived | ClaimUnderQuery)[] {
  if (state.seen.seen.includes(word.sourceEventId)) return [];
  if (word.requestId !== undefined) {
    const request = state.seen.requests.find(({ requestId }) => requestId === word.requestId);
    if (request?.agency !== word.agency) {
      throw new RuleViolation('housing.not-asked', `没有向该单位提出编号为 ${word.requestId} 的印证请求`);
    }
  }
  const received: CorroborationReceived = { type: 'CorroborationReceived', data: { projectId, ...word } };
  const after = observe(state.seen, received);
  const doubted = state.claims
    .filter((claim) => claim.status === 'verified' && !isUnderQuery(claim))
    .filter(
      (claim) =>
        signalsAgainst(claim, after, acting.today, rules).filter(namesIt(claim.claimId)).length >= rules.signals,
    )
    .filter(({ claimId }) => word.claimId === claimId && word.result === 'fails')
    .map((claim): ClaimUnderQuery => {
      const data = { ...head(claim, projectId), flags: ['AF-R09'], ruleVersion: rules.version, on: acting.today };
      return { type: 'ClaimUnderQuery', data };
    });
  return [received, ...doubted];
}

function namesIt(id: string): (fact: { readonly claimId?: string }) => boolean {
  return ({ claimId }) => claimId === id;
}
