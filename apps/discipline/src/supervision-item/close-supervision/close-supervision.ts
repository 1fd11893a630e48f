import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { needOpen, type SupervisionClosed, type SupervisionItem } from '../supervision-item.js';

/** 监督事项办结. */
export class Conclusion {
  @IsText() readonly result!: string;
}

export class CloseSupervision {
  constructor(
    readonly itemId: string,
    readonly conclusion: Conclusion,
    readonly acting: Acting,
  ) {}
}

/** Closes an item on which something was found, and put right where a letter asked for it. */
export function closeSupervision(
  { itemId, conclusion }: CloseSupervision,
  state: SupervisionItem,
): SupervisionClosed[] {
  if (state.status === 'closed') return [];
  needOpen(state, itemId);
  if (!state.finding) throw new RuleViolation('discipline.no-finding-yet', '尚未作出监督认定，不能办结');
  const [open] = [...state.letters].find(([, letter]) => letter === 'open') ?? [];
  if (open !== undefined)
    throw new RuleViolation('discipline.rectification-open', `${open} 的整改尚未复核通过，不能办结`);
  return [{ type: 'SupervisionClosed', data: { projectId: state.projectId, itemId, ...conclusion } }];
}
