import { RuleViolation } from '#kernel/errors.js';
import type { Enterprise, MeasureState } from './enterprise.js';

/** @throws RuleViolation unless the measure stands in one of the states */
export function measureIn({ measures }: Enterprise, measureId: string, states: readonly MeasureState[]): void {
  const now = measures.get(measureId);
  if (now === undefined) throw new RuleViolation('housing.no-such-measure', `没有编号为 ${measureId} 的约束措施决定`);
  if (!states.includes(now)) throw new RuleViolation('housing.measure-not-open', '该措施目前的状态不能办理此项');
}
