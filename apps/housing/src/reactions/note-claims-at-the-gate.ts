import { reaction } from '#messaging/reaction.js';
import type { OfClaim } from '../status-claim/claim-events.js';
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
