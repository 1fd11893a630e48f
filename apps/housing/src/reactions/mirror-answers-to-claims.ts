import type { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { dayOf } from '#kernel/time.js';
import { reaction } from '#messaging/reaction.js';
import { MirrorInspectorsAnswer } from '../closure-case/mirror-inspectors-answer/mirror-inspectors-answer.js';
import { MirrorWitness } from '../status-claim/mirror-witness/mirror-witness.js';

/** What an agency of another service answered about a claim; G7 belongs to the closing case. */
export const mirrorAnswersToClaims = reaction<CorroborationGivenV1>({
  name: 'mirror-answers-to-claims',
  when: ['answers.corroboration-given.v1'],
  then: ({ id, agency, occurredAt, data }, acting) => {
    const { projectId, requestId, claimId, result, facts, figure, dataHash } = data;
    const asked = requestId.slice(claimId.length + 1);
    const witness = asked.startsWith('G7') ? 'G7' : asked;
    const counted = figure === undefined ? {} : { figure };
    const word = {
      witness,
      requestId,
      claimId,
      result,
      facts,
      ...counted,
      dataHash,
      on: dayOf(occurredAt),
      agency,
      sourceEventId: id,
    };
    return [
      witness === 'G7'
        ? new MirrorInspectorsAnswer(projectId, word, acting)
        : new MirrorWitness(projectId, word, acting),
    ];
  },
});
