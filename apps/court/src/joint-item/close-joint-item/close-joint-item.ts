import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { needItem, type JointItem, type JointItemClosed } from '../joint-item.js';

/** 府院事项办结. */
export class JointResult {
  @IsText() readonly result!: string;
}

export class CloseJointItem {
  constructor(
    readonly itemId: string,
    readonly closing: JointResult,
    readonly acting: Acting,
  ) {}
}

export function closeJointItem({ itemId, closing }: CloseJointItem, state: JointItem): JointItemClosed[] {
  needItem(state, itemId);
  if (state.status === 'closed') return [];
  return [{ type: 'JointItemClosed', data: { projectId: state.projectId, itemId, result: closing.result } }];
}
