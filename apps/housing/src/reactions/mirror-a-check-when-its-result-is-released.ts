import type { CheckResultReleasedV1 } from '#contracts/discipline/check-result-released.v1.js';
import { reaction } from '#messaging/reaction.js';
import { MirrorWitness } from '../status-claim/mirror-witness/mirror-witness.js';

/** W4: what the inspectors saw without being announced. */
export const mirrorACheckWhenItsResultIsReleased = reaction<CheckResultReleasedV1>({
  name: 'mirror-a-check-when-its-result-is-released',
  when: ['discipline.check-result-released.v1'],
  then: ({ id, agency, data }, acting) => {
    const { projectId, claimId, visitedOn: on, criticalPathWorking, finding: facts } = data;
    const result = criticalPathWorking ? 'holds' : 'fails';
    const about = claimId === undefined ? {} : { claimId };
    const word = { witness: 'W4', result, facts, on, agency, sourceEventId: id, ...about } as const;
    return [new MirrorWitness(projectId, word, acting)];
  },
});
