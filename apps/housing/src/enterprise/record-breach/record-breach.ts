import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { CommitmentBroken, Enterprise } from '../enterprise.js';

/** 承诺未履行. */
export class Breach {
  @IsCode() readonly itemId!: string;
  @IsText(500) readonly fact!: string;
}

export class RecordBreach {
  constructor(
    readonly projectId: string,
    readonly breach: Breach,
    readonly acting: Acting,
  ) {}
}

/** A promise whose day is over was not kept. */
export function recordBreach({ projectId, breach, acting }: RecordBreach, state: Enterprise): CommitmentBroken[] {
  const { itemId, fact } = breach;
  if (state.broken.has(itemId)) return [];
  const made = state.commitments.get(itemId);
  if (!made) throw new RuleViolation('housing.no-such-commitment', `没有编号为 ${itemId} 的承诺`);
  if (acting.today <= made.due) throw new RuleViolation('housing.commitment-not-due', `承诺期限 ${made.due} 未过`);
  return [{ type: 'CommitmentBroken', data: { projectId, itemId, due: made.due, fact } }];
}
