import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { needOpen, type SupervisionItem, type SupervisionRectified } from '../supervision-item.js';

/** 监督整改复核. */
export class Rectification {
  @IsText(60) readonly docNo!: string;
  @IsIn(['passed', 'failed'], { message: '复核结果应为 passed 或 failed' }) readonly result!: 'passed' | 'failed';
  @IsText() readonly note!: string;
}

export class VerifyRectification {
  constructor(
    readonly itemId: string,
    readonly rectification: Rectification,
    readonly acting: Acting,
  ) {}
}

export function verifyRectification(
  { itemId, rectification }: VerifyRectification,
  state: SupervisionItem,
): SupervisionRectified[] {
  needOpen(state, itemId);
  const { docNo } = rectification;
  const letter = state.letters.get(docNo);
  if (letter === undefined) throw new RuleViolation('discipline.no-such-letter', `该事项没有文号为 ${docNo} 的建议`);
  if (letter === 'passed') return [];
  return [{ type: 'SupervisionRectified', data: { projectId: state.projectId, itemId, ...rectification } }];
}
