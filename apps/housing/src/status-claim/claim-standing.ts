import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { type Day, at } from '#kernel/time.js';
import { OFFICE } from './agencies.js';
import type { ClaimKind, Filed, OfClaim } from './claim-events.js';
import type { Claim, StatusClaims } from './status-claims.js';

export const CLAIM_TYPES: Readonly<Record<ClaimKind, Filed['type']>> = {
  resumption: 'ResumptionClaimed',
  delivery: 'DeliveryClaimed',
  titleReady: 'TitleReadyClaimed',
  resolution: 'ResolutionClaimed',
};

const LETTERS: Readonly<Record<ClaimKind, string>> = {
  resumption: 'R',
  delivery: 'D',
  titleReady: 'T',
  resolution: 'S',
};

/** Roles of the units that file claims: who holds one is the claimant's colleague or superior (H-05). */
const UNIT_ROLES: Readonly<Record<string, readonly string[]>> = {
  'housing-bureau': ['bureau.clerk', 'bureau.head'],
  planning: ['planning'],
};

/** `<project>-R1`, numbered per kind. */
export function nextClaimId(projectId: string, kind: ClaimKind, { claims }: StatusClaims): string {
  return `${projectId}-${LETTERS[kind]}${claims.filter((claim) => claim.kind === kind).length + 1}`;
}

export function latest(kind: ClaimKind, { claims }: StatusClaims): Claim | undefined {
  return claims.filter((claim) => claim.kind === kind).at(-1);
}

/**
 * Head of a new claim; undefined when the same officer's unit has it open already with the same content.
 * @throws RuleViolation for the office, and while another claim of the kind is open
 */
export function openClaim(
  { projectId, acting }: { projectId: string; acting: Acting },
  kind: ClaimKind,
  state: StatusClaims,
  isSame: (open: Claim) => boolean,
): (OfClaim & { claimant: string; claimedBy: string; claimedOn: Day }) | undefined {
  if (acting.agency === OFFICE) {
    throw new RuleViolation('housing.office-files-no-claim', '领导小组办公室负责核实，不得申报');
  }
  const open = latest(kind, state);
  if (open?.status === 'pending') {
    if (open.claimant === acting.agency && isSame(open)) return undefined;
    throw new RuleViolation('housing.claim-open', `申报 ${open.claimId} 尚未核实完毕，不能重复申报`);
  }
  const { agency: claimant, userId: claimedBy, today: claimedOn } = acting;
  return { projectId, claimId: nextClaimId(projectId, kind, state), claim: kind, claimant, claimedBy, claimedOn };
}

/** @throws RuleViolation where there is no such claim */
export function theClaim(claimId: string, { claims }: StatusClaims): Claim {
  const claim = claims.find((each) => each.claimId === claimId);
  if (!claim) throw new RuleViolation('housing.no-such-claim', `没有编号为 ${claimId} 的申报`);
  return claim;
}

/** H-05: who judges is another person, of another agency, without a post in the claimant's unit. @throws RuleViolation */
export function judgesAsAnother(claim: Claim, { agency, userId, roles }: Acting): void {
  const colleague = roles.some((role) => (UNIT_ROLES[claim.claimant] ?? []).includes(role));
  if (agency === claim.claimant || userId === claim.claimedBy || colleague) {
    throw new RuleViolation('housing.own-claim', '不得核实或否定本人、本单位的申报');
  }
}

/** Envelope of a fact that is recorded later than it happened. @throws RuleViolation for a day that is still to come */
export function happened(on: Day, { today }: Acting): { occurredAt?: string } {
  if (on > today) throw new RuleViolation('housing.day-in-future', `日期 ${on} 尚未到来`);
  return on === today ? {} : { occurredAt: at(on).toISOString() };
}

export function head({ claimId, kind }: Claim, projectId: string): OfClaim {
  return { projectId, claimId, claim: kind };
}
