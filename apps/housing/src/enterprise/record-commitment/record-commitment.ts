import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import type { CommitmentMade, Enterprise } from '../enterprise.js';

export class CommitmentItem {
  @IsCode() readonly itemId!: string;
  @IsText(500) readonly what!: string;
  @IsDay() readonly due!: string;
}

/** 企业承诺, each with its day. */
export class FirmCommitment {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CommitmentItem)
  readonly items!: readonly CommitmentItem[];
}

export class RecordCommitment {
  constructor(
    readonly projectId: string,
    readonly commitment: FirmCommitment,
    readonly acting: Acting,
  ) {}
}

/** What the firm promised, until when. A promise is not rewritten. */
export function recordCommitment(command: RecordCommitment, { commitments }: Enterprise): CommitmentMade[] {
  const { projectId, commitment, acting } = command;
  const items = commitment.items.filter(({ itemId, what }) => commitments.get(itemId)?.what !== what);
  if (items.length === 0) return [];
  const rewritten = items.find(({ itemId }) => commitments.has(itemId));
  if (rewritten) throw new RuleViolation('housing.commitment-stands', `承诺 ${rewritten.itemId} 已记录，不能改写`);
  const past = items.find(({ due }) => due < acting.today);
  if (past) throw new RuleViolation('housing.due-in-past', `承诺 ${past.itemId} 的期限 ${past.due} 已过`);
  return [{ type: 'CommitmentMade', data: { projectId, items } }];
}
