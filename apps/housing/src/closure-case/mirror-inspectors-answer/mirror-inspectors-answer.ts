import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { CorroborationReceived } from '../../status-claim/observation-events.js';
import type { CaseState } from '../case-state.js';
import { openCase } from '../case-standing.js';
import { inspectorsRequest } from '../closing-rules.js';

/** G7, as the inspectors answered it in their own service: yes or no, no content. Given by reactions alone. */
export class MirrorInspectorsAnswer {
  constructor(
    readonly projectId: string,
    readonly word: Omit<CorroborationReceived['data'], 'projectId'> & { sourceEventId: string },
    readonly acting: Acting,
  ) {}
}

export function mirrorInspectorsAnswer(
  { projectId, word }: MirrorInspectorsAnswer,
  state: CaseState,
): CorroborationReceived[] {
  if (state.seen.includes(word.sourceEventId)) return [];
  const { caseId } = openCase(state);
  const { requestId, claimId } = word;
  if (requestId !== undefined && requestId !== inspectorsRequest(claimId ?? '', caseId)) {
    throw new RuleViolation('housing.not-asked', '该答复属于已退回的销号申请');
  }
  if (word.agency !== 'discipline-inspection') {
    throw new RuleViolation('housing.not-asked', '该事项由纪委监委答复');
  }
  return [{ type: 'CorroborationReceived', data: { projectId, ...word } }];
}
