import { reaction } from '#messaging/reaction.js';
import type { ClaimRejected, OfClaim } from '../status-claim/claim-events.js';
import { noted } from './noted-at-the-gate.js';

/** Event → how the claim then stands for the gate. A query alone is no material change (T-9). */
const STANDINGS: Readonly<Record<string, string>> = {
  'housing.ResumptionClaimed': 'claimed',
  'housing.DeliveryClaimed': 'claimed',
  'housing.TitleReadyClaimed': 'claimed',
  'housing.ResolutionClaimed': 'claimed',
  'housing.ClaimVerified': 'verified',
  'housing.ClaimUnderQuery': 'under-query',
  'housing.ClaimRejected': 'rejected',
  'housing.ClaimLapsed': 'lapsed',
  'housing.ClaimWithdrawn': 'withdrawn',
};

export const noteClaimsAtTheGate = reaction<OfClaim>({
  name: 'note-claims-at-the-gate',
  when: Object.keys(STANDINGS),
  then: (fact, now) => {
    const standing = STANDINGS[fact.type] ?? 'claimed';
    return noted(fact, now, {
      topic: 'claim',
      subject: fact.data.claimId,
      standing,
      material: standing !== 'under-query',
    });
  },
});

/** Evidence whose doubts a rejection upheld no longer stands in the way of a later, true claim. */
export const noteUpheldEvidenceAtTheGate = reaction<ClaimRejected['data']>({
  name: 'note-upheld-evidence-at-the-gate',
  when: ['housing.ClaimRejected'],
  then: (fact, now) =>
    fact.data.evidence.flatMap((subject) =>
      noted(fact, now, { topic: 'upheld', subject, standing: 'upheld', material: false }),
    ),
});
