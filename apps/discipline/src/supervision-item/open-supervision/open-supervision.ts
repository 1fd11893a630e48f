import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { SupervisionAccepted, SupervisionItem, SupervisionOpened } from '../supervision-item.js';

/** 监督事项立项. An item about a claim has the claim's id, so that rule and person mean the same one. */
export class Opening {
  @IsCode() readonly itemId!: string;
  @IsText(200) readonly topic!: string;
  /** What it rests on: an event, a document, an instruction. */
  @IsText(200) readonly trigger!: string;
  @IsOptional() @IsCode() readonly claimId?: string;
}

export class OpenSupervision {
  constructor(
    readonly projectId: string,
    readonly opening: Opening,
    readonly acting: Acting,
  ) {}
}

/** Opens an item. A person who opens what the rule has opened takes it up; the rule adds nothing to what is open. */
export function openSupervision(
  { projectId, opening, acting }: OpenSupervision,
  state: SupervisionItem,
): (SupervisionOpened | SupervisionAccepted)[] {
  const byRule = acting.userId === 'system';
  const { itemId } = opening;
  if (state.status !== 'none' && state.projectId !== projectId) {
    throw new RuleViolation('discipline.item-of-another-project', `监督事项 ${itemId} 属于另一楼盘`);
  }
  if (state.status === 'closed' && byRule) return [];
  if (state.status === 'closed') throw new RuleViolation('discipline.item-closed', `监督事项 ${itemId} 已办结`);
  if (state.status === 'none') {
    return [{ type: 'SupervisionOpened', data: { projectId, ...opening, openedBy: byRule ? 'rule' : 'person' } }];
  }
  if (byRule || state.inHand) return [];
  return [{ type: 'SupervisionAccepted', data: { projectId, itemId, by: acting.name } }];
}
