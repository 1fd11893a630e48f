import { RuleViolation } from '#kernel/errors.js';
import type { ClueReceipt } from './clue-receipt.js';

/** @throws RuleViolation unless the clue was received and nothing is decided yet */
export function requireUnderReview({ stage }: ClueReceipt): void {
  if (stage === 'unknown') throw new RuleViolation('public-security.clue-unknown', '没有移送至本机关的该编号线索');
  if (stage === 'delivered') throw new RuleViolation('public-security.not-received', '线索尚未签收，请先出具接收回执');
  if (stage !== 'received') throw new RuleViolation('public-security.review-over', '该线索的立案审查已结束');
}
