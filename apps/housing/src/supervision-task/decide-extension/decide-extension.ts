import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { ExtensionGranted, ExtensionRefused, SupervisionTask } from '../supervision-task.js';
import { ofTask, openTask } from '../units.js';

/** 准予延期 or 不准延期. */
export class ExtensionDecision {
  @IsBoolean() readonly grant!: boolean;
  @IsText(500) readonly reason!: string;
}

export class DecideExtension {
  constructor(
    readonly taskId: string,
    readonly decision: ExtensionDecision,
    readonly acting: Acting,
  ) {}
}

const ABOVE = ['office.head', 'leader'];

/** Who issued the task, or a level above it, decides (H-12). */
export function decideExtension(
  { taskId, decision, acting }: DecideExtension,
  state: SupervisionTask,
): (ExtensionGranted | ExtensionRefused)[] {
  const issued = openTask(state, taskId);
  if (acting.agency !== issued.issuedBy && !acting.roles.some((role) => ABOVE.includes(role))) {
    throw new RuleViolation('housing.extension-above-you', '延期由交办单位或其上级决定');
  }
  if (state.asksUntil === undefined) throw new RuleViolation('housing.extension-not-asked', '没有待决定的延期申请');
  const { grant, reason } = decision;
  const approver = acting.name;
  if (!grant) return [{ type: 'ExtensionRefused', data: { ...ofTask(issued), reason, approver } }];
  return [{ type: 'ExtensionGranted', data: { ...ofTask(issued), to: state.asksUntil, reason, approver } }];
}
