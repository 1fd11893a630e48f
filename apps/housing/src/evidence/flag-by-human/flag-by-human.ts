import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { Evidence, EvidenceFlagged, Severity } from '../evidence.js';

/** Rules that need an eye: a photo of a screen, an edited one, the wrong weather, the wrong place, no change. */
const BY_EYE = ['AF-P08', 'AF-P09', 'AF-P10', 'AF-P13', 'AF-P14'] as const;

/** 人工标疑. */
export class HumanDoubt {
  @IsCode(40) readonly evidenceId!: string;
  @IsIn(BY_EYE) readonly rule!: (typeof BY_EYE)[number];
  @IsIn(['yellow', 'red']) readonly severity!: Severity;
  @IsText(500) readonly reason!: string;
}

export class FlagByHuman {
  constructor(
    readonly projectId: string,
    readonly doubt: HumanDoubt,
    readonly acting: Acting,
  ) {}
}

/** A person sees what the software can't. */
export function flagByHuman({ projectId, doubt }: FlagByHuman, { items, flags }: Evidence): EvidenceFlagged[] {
  const { evidenceId, rule } = doubt;
  const flagId = `${evidenceId}.${rule}`;
  if (flags.has(flagId)) return [];
  const item = items.get(evidenceId);
  if (!item) throw new RuleViolation('housing.no-such-evidence', `没有编号为 ${evidenceId} 的材料`);
  const claim = item.claimId === undefined ? {} : { claimId: item.claimId };
  const data = { projectId, ...claim, flagId, ...doubt, relatedEvidence: [], ruleVersion: '人工' };
  return [{ type: 'EvidenceFlagged', data }];
}
