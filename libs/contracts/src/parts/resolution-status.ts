export const RESOLUTION_STATUSES = [
  '未化解',
  '化解中',
  '已复工',
  '已交付',
  '可办证',
  '化解待核',
  '已销号',
  '停滞',
  '未入台账',
] as const;
export type ResolutionStatus = (typeof RESOLUTION_STATUSES)[number];

/** A claim, as far as a project's status asks about it. */
export interface StandingClaim {
  readonly claim: 'resumption' | 'delivery' | 'titleReady' | 'resolution';
  /** Only a full resumption counts as one. */
  readonly full: boolean;
  readonly claimedAt: string;
  readonly state: 'pending' | 'query' | 'verified' | 'rejected' | 'falsified' | 'lapsed' | 'withdrawn';
}

/** What a project's status is made of. */
export interface ResolutionFacts {
  readonly level: 'none' | 'city' | 'county';
  readonly planApproved: boolean;
  readonly closed: boolean;
  readonly reopened?: { readonly at: string };
  readonly claims: readonly StandingClaim[];
}

/** 化解状态, one word in every service, from facts alone: a claim that nobody verified is not a status. */
export function resolutionStatus(facts: ResolutionFacts): ResolutionStatus {
  if (facts.level === 'none') return '未入台账';
  if (facts.closed) return '已销号';
  if (isStalled(facts)) return '停滞';
  if (facts.claims.some(isWaitingToClose(facts))) return '化解待核';
  if (isVerified(facts, 'titleReady')) return '可办证';
  if (isVerified(facts, 'delivery')) return '已交付';
  if (isVerified(facts, 'resumption')) return '已复工';
  return facts.planApproved || facts.claims.length > 0 ? '化解中' : '未化解';
}

/** A newer claim of the same kind puts an older verdict behind it. */
export function lastOfKinds<Claim extends StandingClaim>(claims: readonly Claim[]): Claim[] {
  const kept = claims.filter(({ state }) => state !== 'withdrawn');
  return kept.filter((claim, index) => !kept.slice(index + 1).some((later) => later.claim === claim.claim));
}

function isStalled({ claims }: ResolutionFacts): boolean {
  return lastOfKinds(claims).some(({ claim, state }) => claim !== 'resolution' && state === 'lapsed');
}

/** Claimed resolved and neither refused nor closed; a claim that was closed upon does not speak again after reopening. */
function isWaitingToClose({ reopened }: ResolutionFacts): (claim: StandingClaim) => boolean {
  return ({ claim, state, claimedAt }) =>
    claim === 'resolution' &&
    (state === 'pending' || state === 'query' || state === 'verified') &&
    (reopened === undefined || claimedAt > reopened.at);
}

function isVerified({ claims }: ResolutionFacts, kind: StandingClaim['claim']): boolean {
  return claims.some(({ claim, full, state }) => claim === kind && full && state === 'verified');
}
