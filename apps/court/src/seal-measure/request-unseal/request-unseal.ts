import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needSeal, type SealMeasure, type UnsealRequested } from '../seal-measure.js';

/** 申请解封, so that the building can be finished. */
export class UnsealRequest {
  @IsText(500) readonly scope!: string;
  /** Security offered instead, if any. */
  @IsOptional() @IsText(500) readonly guarantee?: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class RequestUnseal {
  constructor(
    readonly sealId: string,
    readonly request: UnsealRequest,
    readonly acting: Acting,
  ) {}
}

export function requestUnseal({ sealId, request, acting }: RequestUnseal, state: SealMeasure): UnsealRequested[] {
  const { occurredOn, ...asked } = request;
  needSeal(state, sealId);
  if (state.status === 'unseal-requested') return [];
  if (state.status === 'lifted') throw new RuleViolation('court.already-unsealed', `${sealId} 已解除查封`);
  const { on, when } = happened(occurredOn, acting);
  return [{ type: 'UnsealRequested', data: { projectId: state.projectId, sealId, on, ...asked }, ...when }];
}
