import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { Evidence, EvidenceCleared } from '../evidence.js';

/** 疑点排除: why the doubt is none. */
export class Clearance {
  @IsText(500) readonly reason!: string;
}

export class ClearFlag {
  constructor(
    readonly projectId: string,
    readonly flagId: string,
    readonly clearance: Clearance,
    readonly acting: Acting,
  ) {}
}

/** A person of another agency than the one that submitted it clears a doubt; who upholds it rejects the claim (T-13). */
export function clearFlag({ projectId, flagId, clearance, acting }: ClearFlag, state: Evidence): EvidenceCleared[] {
  if (state.cleared.has(flagId)) return [];
  const flag = state.flags.get(flagId);
  if (!flag) throw new RuleViolation('housing.no-such-flag', `没有编号为 ${flagId} 的疑点`);
  const { claimId, evidenceId, rule } = flag;
  if (state.items.get(evidenceId)?.agency === acting.agency) {
    throw new RuleViolation('housing.own-evidence', '不能排除本单位所交材料的疑点');
  }
  const claim = claimId === undefined ? {} : { claimId };
  const data = { projectId, ...claim, flagId, evidenceId, rule, ...clearance, by: acting.name };
  return [{ type: 'EvidenceCleared', data }];
}
