import type { SiteFactAnsweredV1 } from '#contracts/petition/site-fact-answered.v1.js';
import type { SiteFactReportedV1 } from '#contracts/petition/site-fact-reported.v1.js';
import { dayOf } from '#kernel/time.js';
import { reaction } from '#messaging/reaction.js';
import { MirrorWitness } from '../status-claim/mirror-witness/mirror-witness.js';

/** W6: a fact about a site, never a person. It counts from the day on which it was recorded. */
export const mirrorASignalWhenHomeownersReportAFact = reaction<SiteFactReportedV1>({
  name: 'mirror-a-signal-when-homeowners-report-a-fact',
  when: ['petition.site-fact-reported.v1'],
  then: ({ id, agency, recordedAt, data }, acting) => {
    const { projectId, factId, fact: facts, contradictsClaimId } = data;
    const about = contradictsClaimId === undefined ? {} : { claimId: contradictsClaimId };
    const word = { witness: 'W6', result: 'fails', facts, factId, on: dayOf(recordedAt), ...about } as const;
    return [new MirrorWitness(projectId, { ...word, agency, sourceEventId: id }, acting)];
  },
});

/** An answered fact speaks no longer against the claim. */
export const settleASignalWhenTheFactIsAnswered = reaction<SiteFactAnsweredV1>({
  name: 'settle-a-signal-when-the-fact-is-answered',
  when: ['petition.site-fact-answered.v1'],
  then: ({ id, agency, occurredAt, data: { projectId, factId, answer: facts } }, acting) => {
    const word = { witness: 'W6', result: 'unknown', facts, factId, on: dayOf(occurredAt) } as const;
    return [new MirrorWitness(projectId, { ...word, agency, sourceEventId: id }, acting)];
  },
});
