import type { Acting } from '#kernel/acting.js';
import { IsCode } from '#kernel/fields/fields.js';
import type { Enterprise, MeasureRequested } from '../enterprise.js';
import { measureIn } from '../measure-in-state.js';

/** 商请采取措施. */
export class MeasureRequest {
  @IsCode() readonly to!: string;
}

export class RequestMeasure {
  constructor(
    readonly projectId: string,
    readonly measureId: string,
    readonly request: MeasureRequest,
    readonly acting: Acting,
  ) {}
}

/** Asks the competent body to act on the decision. */
export function requestMeasure(command: RequestMeasure, state: Enterprise): MeasureRequested[] {
  const { projectId, measureId, request } = command;
  if (state.measures.get(measureId) === 'requested') return [];
  measureIn(state, measureId, ['decided', 'declined']);
  return [{ type: 'MeasureRequested', data: { projectId, measureId, ...request } }];
}
