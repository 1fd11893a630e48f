import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import type { Enterprise, MeasureLifted } from '../enterprise.js';
import { measureIn } from '../measure-in-state.js';

/** 措施解除. */
export class Lifting {
  @IsText(1000) readonly reason!: string;
}

export class LiftMeasure {
  constructor(
    readonly projectId: string,
    readonly measureId: string,
    readonly lifting: Lifting,
    readonly acting: Acting,
  ) {}
}

/** Ends a measure, with the reason. */
export function liftMeasure({ projectId, measureId, lifting }: LiftMeasure, state: Enterprise): MeasureLifted[] {
  if (state.measures.get(measureId) === 'lifted') return [];
  measureIn(state, measureId, ['decided', 'requested', 'executed']);
  return [{ type: 'MeasureLifted', data: { projectId, measureId, ...lifting } }];
}
