import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { FINDINGS, needOpen, type FindingKind, type FindingMade, type SupervisionItem } from '../supervision-item.js';

/** 监督认定: whether a claim was falsified, or work neglected, and by which unit. */
export class Finding {
  @IsIn(FINDINGS, { message: '认定类别应为 falsification、neglect 或 none' }) readonly kind!: FindingKind;
  /** The claims it is about. */
  @IsArray() @ArrayMaxSize(50) @IsText(64, 1, { each: true }) readonly claimIds!: string[];
  @IsCode() readonly unit!: string;
}

export class MakeFinding {
  constructor(
    readonly itemId: string,
    readonly finding: Finding,
    readonly acting: Acting,
  ) {}
}

/** A person's finding (D-05). PM-22: the office re-checks what the same unit claimed before. */
export function makeFinding({ itemId, finding }: MakeFinding, state: SupervisionItem): FindingMade[] {
  needOpen(state, itemId);
  const { projectId } = state;
  const { kind, claimIds, unit } = finding;
  if (state.finding) {
    if (isSame(state.finding, finding)) return [];
    throw new RuleViolation('discipline.finding-made', '该事项已作出认定，不能另作认定');
  }
  if (kind === 'falsification' && claimIds.length === 0) {
    throw new RuleViolation('discipline.finding-without-claim', '认定弄虚作假应指明所涉申报');
  }
  const foreign = claimIds.find((claimId) => !claimId.startsWith(`${projectId}-`));
  if (foreign !== undefined) {
    throw new RuleViolation('discipline.claim-of-another-project', `申报 ${foreign} 不属于楼盘 ${projectId}`);
  }
  return [{ type: 'FindingMade', data: { projectId, itemId, kind, claimIds, unit } }];
}

function isSame(made: FindingMade['data'], { kind, claimIds, unit }: Finding): boolean {
  return made.kind === kind && made.unit === unit && made.claimIds.join(' ') === claimIds.join(' ');
}
