import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import type { Enterprise, MeasureDeclined, MeasureExecuted } from '../enterprise.js';
import { measureIn } from '../measure-in-state.js';

/** 措施执行, or 不采取措施 with its reason. */
export class MeasureOutcome {
  @IsBoolean() readonly executed!: boolean;
  @IsText(1000) readonly text!: string;
}

export class RecordMeasureResult {
  constructor(
    readonly projectId: string,
    readonly measureId: string,
    readonly outcome: MeasureOutcome,
    readonly acting: Acting,
  ) {}
}

/** What came of the measure. */
export function recordMeasureResult(
  { projectId, measureId, outcome }: RecordMeasureResult,
  state: Enterprise,
): (MeasureExecuted | MeasureDeclined)[] {
  const { executed, text } = outcome;
  if (state.measures.get(measureId) === (executed ? 'executed' : 'declined')) return [];
  measureIn(state, measureId, ['decided', 'requested']);
  return executed
    ? [{ type: 'MeasureExecuted', data: { projectId, measureId, result: text } }]
    : [{ type: 'MeasureDeclined', data: { projectId, measureId, reason: text } }];
}
