import type { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import type { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { dayOf } from '#kernel/time.js';
import { reaction } from '#messaging/reaction.js';
import { MirrorSignature } from '../closure-case/mirror-signature/mirror-signature.js';

/** A consent or an objection is the agency's own event; the case mirrors it. The signer is who signed the event. */
export const mirrorSignaturesOnClosings = reaction<ClosureConsentGivenV1 | ClosureObjectionGivenV1>({
  name: 'mirror-signatures-on-closings',
  when: ['answers.closure-consent-given.v1', 'answers.closure-objection-given.v1'],
  then: ({ id, agency, occurredAt, data }, acting) => {
    const { projectId, caseId, caseRevision } = data;
    const objection = 'fact' in data ? { objection: { fact: data.fact, wouldSatisfy: data.wouldSatisfy } } : {};
    const signature = { caseId, agency, caseRevision, on: dayOf(occurredAt), ...objection, sourceEventId: id };
    return [new MirrorSignature(projectId, signature, acting)];
  },
});
