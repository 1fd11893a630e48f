import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsText } from '#kernel/fields/fields.js';
import type { ExtensionRequested, SupervisionTask } from '../supervision-task.js';
import { ledBy, ofTask } from '../units.js';

/** 申请延期. */
export class ExtensionWish {
  @IsDay() readonly to!: string;
  @IsText(500) readonly reason!: string;
}

export class RequestExtension {
  constructor(
    readonly taskId: string,
    readonly wish: ExtensionWish,
    readonly acting: Acting,
  ) {}
}

/** The lead asks for more time, before the time is over (H-12). */
export function requestExtension(
  { taskId, wish, acting }: RequestExtension,
  state: SupervisionTask,
): ExtensionRequested[] {
  const { agency } = acting;
  const issued = ledBy(state, taskId, agency);
  if (state.asksUntil === wish.to) return [];
  if (acting.today > state.due) {
    throw new RuleViolation('housing.extension-too-late', `办理期限 ${state.due} 已过，延期须在期限内提出`);
  }
  if (wish.to <= state.due) throw new RuleViolation('housing.extension-no-later', `延期应晚于原期限 ${state.due}`);
  return [{ type: 'ExtensionRequested', data: { ...ofTask(issued), agency, ...wish } }];
}
