import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { SealImposed, SealMeasure } from '../seal-measure.js';

/** 查封登记. */
export class Seal {
  @IsCode() readonly sealId!: string;
  /** What is sealed: land, buildings, flats. */
  @IsText(500) readonly scope!: string;
  /** The court that sealed; it may lie outside the county. */
  @IsText(100) readonly court!: string;
  /** Number of its ruling. */
  @IsText(100) readonly docNo!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class ImposeSeal {
  constructor(
    readonly projectId: string,
    readonly seal: Seal,
    readonly acting: Acting,
  ) {}
}

export function imposeSeal({ projectId, seal, acting }: ImposeSeal, state: SealMeasure): SealImposed[] {
  const { occurredOn, ...imposed } = seal;
  if (state.projectId === projectId) return [];
  if (state.status !== 'none')
    throw new RuleViolation('court.seal-number-taken', `查封编号 ${seal.sealId} 已用于另一楼盘`);
  const { on, when } = happened(occurredOn, acting);
  const basis = [{ docNo: seal.docNo, clause: '查封裁定' }];
  return [{ type: 'SealImposed', data: { projectId, on, ...imposed }, basis, ...when }];
}
